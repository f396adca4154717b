using PlacePartners.Platform.Data;

namespace PlacePartners.Platform.Encryption;

/// <summary>Somebody who is compared with others that have the same value somewhere, such as a day of birth.</summary>
public interface IMarked : IAboutPerson
{
    /// <summary>The values, in one form for all and each with its kind before it: "phone:+442079460018". None once erased.</summary>
    IEnumerable<string> Marks();
}

/// <summary>
/// One value of a person as an HMAC-SHA-256 under a key of the partnership, cut to 64 bits: those who share it are found by
/// an index. Whoever has the database alone learns which people share a value, and none of the values.
/// </summary>
public sealed class PersonMark : TenantOwned
{
    private PersonMark() { }

    /// <summary>The mark, in hexadecimal.</summary>
    public string Mark { get; private set; } = "";

    /// <summary>Whose value it is.</summary>
    public Guid PersonId { get; private set; }

    internal static PersonMark Of(string mark, Guid personId) => new() { Mark = mark, PersonId = personId };
}
