using System.Security.Cryptography;
using System.Text;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;

namespace PlacePartners.Referrals;

/// <summary>
/// A request for help on its way to the hub: until its code is typed it holds what was written; afterwards, for two days,
/// only that there was one, so that nobody asks without end.
/// </summary>
internal sealed class Asking : TenantOwned, IMarked, IVersioned
{
    public static readonly TimeSpan Open = TimeSpan.FromHours(1);
    private const int MostTries = 5;

    private Asking() { }

    [Personal]
    public AskedFor? Said { get; private set; }

    [Personal]
    public PersonDetails? Person { get; private set; }

    [Personal]
    public string Code { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>Whence it came, so coarsely that it names a place and not a person.</summary>
    public string Network { get; private set; } = "";

    public int Tries { get; private set; }
    public DateTimeOffset? DoneAt { get; private set; }
    public int Version { get; private set; }

    Guid IAboutPerson.PersonId => Id;

    // Kept when it is done: they count how often one asker asks.
    [Personal]
    public List<string> Contacts { get; private set; } = [];

    IEnumerable<string> IMarked.Marks() => Contacts;

    /// <param name="withCode">An e-mail address or a phone is to be proved; null where the hub rings instead.</param>
    public static Asking Begin(
        AskedFor said,
        PersonDetails person,
        string? withCode,
        string network,
        DateTimeOffset now
    ) =>
        new()
        {
            Said = withCode is null ? null : said,
            Person = withCode is null ? null : person,
            Code = withCode ?? "",
            At = now,
            Network = network,
            DoneAt = withCode is null ? now : null,
            Contacts = [.. said.Contacts(person)],
        };

    public static string NextCode() => RandomNumberGenerator.GetString("0123456789", 6);

    /// <summary>Counted and saved before the code is looked at.</summary>
    public bool CountTry(DateTimeOffset now)
    {
        if (DoneAt is not null || Said is null || Tries >= MostTries || now > At + Open)
            return false;
        Tries++;
        return true;
    }

    public bool Knows(string typed) =>
        Code.Length > 0
        && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(Code),
            Encoding.UTF8.GetBytes(new string([.. typed.Where(char.IsAsciiDigit)]))
        );

    public void Done(DateTimeOffset now) => (DoneAt, Said, Person, Code) = (now, null, null, "");
}
