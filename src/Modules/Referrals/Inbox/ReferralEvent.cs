using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;

namespace PlacePartners.Referrals;

/// <summary>One step in the history of a checklist or of one of its referrals. Only ever added to.</summary>
internal sealed class ReferralEvent : TenantOwned, IAboutPerson
{
    private ReferralEvent() { }

    public Guid SubmissionId { get; private set; }
    public Guid PersonId { get; private set; }

    /// <summary>Null for what concerns the whole checklist.</summary>
    public Guid? ReferralId { get; private set; }

    public DateTimeOffset At { get; private set; }
    public Guid? MembershipId { get; private set; }
    public Guid OrganisationId { get; private set; }

    /// <summary>Stable word, such as sent, attempt or consent-withdrawn.</summary>
    public string What { get; private set; } = "";

    /// <summary>Whose word it is, where they have no account: "By link: Jo Sample". Empty for the member's own.</summary>
    [Personal]
    public string SpokenBy { get; private set; } = "";

    [Personal]
    public string Note { get; private set; } = "";

    public static ReferralEvent Of(
        Guid submissionId,
        Guid personId,
        Guid? referralId,
        string what,
        string note,
        Act by
    ) =>
        new()
        {
            SubmissionId = submissionId,
            PersonId = personId,
            ReferralId = referralId,
            At = by.At,
            MembershipId = by.MembershipId,
            OrganisationId = by.OrganisationId,
            What = what,
            Note = note.Trim(),
            SpokenBy = by.SpokenBy,
        };
}
