using System.Security.Cryptography;
using System.Text;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;

namespace PlacePartners.Referrals;

public enum CardEnd
{
    /// <summary>Another card was printed in its place.</summary>
    Replaced,

    /// <summary>It was lost, or fell into other hands.</summary>
    Stopped,

    /// <summary>The person said that a card is not safe at home.</summary>
    NotSafe,
}

/// <summary>
/// What a person takes away of a checklist: a code and a PIN, or a picture of a longer secret, by which they see what comes
/// of it. The code, the PIN and the secret themselves are kept nowhere.
/// </summary>
internal sealed class Card : TenantOwned, IAboutPerson, IVersioned
{
    public const int MostFailures = 5;

    /// <summary>How long the page stays after all that it tells of has ended.</summary>
    public static readonly TimeSpan StaysFor = TimeSpan.FromDays(30);

    private Card() { }

    public Guid SubmissionId { get; private set; }
    public Guid PersonId { get; private set; }

    /// <summary>Counts the cards of one checklist; of two printed at once, the second is refused.</summary>
    public int Number { get; private set; }

    [Personal]
    public string PinHash { get; private set; } = "";

    /// <summary>Tries with this code that have not opened it, from whatever address.</summary>
    public int Failures { get; private set; }
    public DateTimeOffset IssuedAt { get; private set; }
    public Guid IssuedByMembershipId { get; private set; }
    public DateTimeOffset? PrintedAt { get; private set; }
    public Guid? PrintedByMembershipId { get; private set; }
    public DateTimeOffset? OpenedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public Guid? EndedByMembershipId { get; private set; }
    public CardEnd? EndedBecause { get; private set; }
    public int Version { get; private set; }

    public bool IsLocked => Failures >= MostFailures;

    public static Card Issue(Submission submission, int number, string pin, Act by)
    {
        var card = new Card
        {
            SubmissionId = submission.Id,
            PersonId = submission.PersonId,
            Number = number,
            IssuedAt = by.At,
            IssuedByMembershipId = by.MembershipId!.Value,
        };
        card.PinHash = card.HashOf(pin);
        return card;
    }

    /// <summary>Counts a try before its PIN is looked at, so that many at once are no more than five. False once it is locked.</summary>
    public bool CountTry()
    {
        if (IsLocked)
            return false;
        Failures++;
        return true;
    }

    public bool Knows(string pin) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(pin)), Encoding.ASCII.GetBytes(PinHash));

    /// <summary>Whoever has the card opened it. The secret of the picture cannot be guessed, so it forgives no failures.</summary>
    public void Open(bool byPin, DateTimeOffset now)
    {
        OpenedAt = now;
        if (byPin)
            Failures = 0;
    }

    public void Print(Act by) => (PrintedAt, PrintedByMembershipId) = (by.At, by.MembershipId);

    public void End(CardEnd because, Act by)
    {
        if (EndedAt is null)
            (EndedAt, EndedByMembershipId, EndedBecause) = (by.At, by.MembershipId, because);
    }

    /// <summary>Whether it still opens a page.</summary>
    public bool IsAlive(Submission submission, DateTimeOffset now) => EndedAt is null && HasPage(submission, now);

    /// <summary>Whether there is still something to tell: nothing of somebody erased, nor long after all has ended.</summary>
    public static bool HasPage(Submission submission, DateTimeOffset now) =>
        submission.Person.ErasedAt is null && (CardLife.EndOf(submission) is not { } ended || now < ended + StaysFor);

    // The column is encrypted with the person's own key: by itself a hash of six digits hides nothing.
    private string HashOf(string pin) => CardCodes.Hash($"pin {Id:N} {pin}");
}
