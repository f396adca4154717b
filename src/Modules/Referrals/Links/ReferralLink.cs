using System.Security.Cryptography;
using System.Text;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;

namespace PlacePartners.Referrals;

/// <summary>
/// What a service without accounts opens one referral by: a secret that went to its mailbox, and a code that travels by
/// another way. Neither is kept.
/// </summary>
internal sealed class ReferralLink : TenantOwned, IAboutPerson, IVersioned
{
    public const int MostFailures = 5;
    public const int MostCodes = 10;

    /// <summary>Between two codes that are asked for.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private ReferralLink() { }

    public Guid SubmissionId { get; private set; }
    public Guid PersonId { get; private set; }
    public Guid ReferralId { get; private set; }

    [Personal]
    public string Mailbox { get; private set; } = "";

    /// <summary>Why it was sent, as a key: what is heard twice sends no second.</summary>
    public string Cause { get; private set; } = "";

    /// <summary>It was sent for what comes after the acceptance; else for the answer.</summary>
    public bool IsForHelp { get; private set; }
    public DateTimeOffset SentAt { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    [Personal]
    public string CodeHash { get; private set; } = "";
    public DateTimeOffset? CodeMadeAt { get; private set; }
    public DateTimeOffset? CodeExpiresAt { get; private set; }

    /// <summary>Who made the code to read it out; null where it was texted.</summary>
    public Guid? CodeMadeByMembershipId { get; private set; }
    public int CodesMade { get; private set; }

    /// <summary>Tries that have not opened it, from whatever address, since it was last opened.</summary>
    public int Failures { get; private set; }
    public DateTimeOffset? OpenedAt { get; private set; }
    public int Version { get; private set; }

    public bool IsLocked => Failures >= MostFailures;

    /// <summary>How long a page stays open once link and code have opened it.</summary>
    public static readonly TimeSpan StaysOpen = TimeSpan.FromMinutes(30);

    public bool IsInUse(DateTimeOffset now) => OpenedAt > now - StaysOpen;

    public static ReferralLink To(
        string mailbox,
        Referral referral,
        string cause,
        DateTimeOffset now,
        DateTimeOffset expiresAt
    ) =>
        new()
        {
            Cause = cause,
            SubmissionId = referral.SubmissionId,
            PersonId = referral.PersonId,
            ReferralId = referral.Id,
            Mailbox = mailbox,
            IsForHelp = !Referral.BeforeAcceptance.Contains(referral.State),
            SentAt = now,
            ExpiresAt = expiresAt,
        };

    /// <summary>
    /// Whether it still leads somewhere. A recall, a withdrawal or a decision ends it by the state that it brings, in the same
    /// commit.
    /// </summary>
    public bool IsAlive(Referral referral, DateTimeOffset now) =>
        EndedAt is null && now < ExpiresAt && !IsLocked && LeadsTo(referral) && IsForHelp == referral.IsIdentityOpen;

    /// <summary>Whether a service that was reached by mailbox may see it at all.</summary>
    public static bool LeadsTo(Referral referral) =>
        referral.WithdrawnAt is null
        && referral.State
            is ReferralState.Sent
                or ReferralState.Viewed
                or ReferralState.InfoRequested
                or ReferralState.Accepted
                or ReferralState.Waitlisted
                or ReferralState.InProgress
                or ReferralState.UnableToContact;

    public void End(DateTimeOffset now) => EndedAt ??= now;

    public bool MayMakeCode(DateTimeOffset now) => CodesMade < MostCodes && !(now < CodeMadeAt + Pause);

    /// <summary>A new code, told this once; the former opens nothing any more.</summary>
    public string MakeCode(Guid? byMembershipId, DateTimeOffset now, TimeSpan lasts)
    {
        var code = CardCodes.NextPin();
        CodeHash = HashOf(code);
        (CodeMadeAt, CodeExpiresAt, CodeMadeByMembershipId) = (now, now + lasts, byMembershipId);
        CodesMade++;
        return code;
    }

    /// <summary>Counts a try before its code is looked at, so that many at once are no more than five. False once it is locked.</summary>
    public bool CountTry()
    {
        if (IsLocked)
            return false;
        Failures++;
        return true;
    }

    public bool Knows(string code, DateTimeOffset now) =>
        CodeHash.Length > 0
        && now < CodeExpiresAt
        && CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(HashOf(code)),
            Encoding.ASCII.GetBytes(CodeHash)
        );

    /// <summary>A code opens once.</summary>
    public void Open(DateTimeOffset now) => (OpenedAt, Failures, CodeHash, CodeExpiresAt) = (now, 0, "", null);

    // The column is encrypted with the person's own key: by itself a hash of six digits hides nothing.
    private string HashOf(string code) => CardCodes.Hash($"link {Id:N} {code}");
}
