using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>The person says something else than the service reported: the hub looks into it and writes down what it found.</summary>
internal sealed class QualityCase : TenantOwned, IAboutPerson, IVersioned
{
    private QualityCase() { }

    public Guid SubmissionId { get; private set; }
    public Guid ReferralId { get; private set; }
    public Guid PersonId { get; private set; }
    public DateTimeOffset OpenedAt { get; private set; }
    public Guid? OpenedByMembershipId { get; private set; }

    [Personal]
    public string What { get; private set; } = "";
    public DateTimeOffset? ClosedAt { get; private set; }
    public Guid? ClosedByMembershipId { get; private set; }

    [Personal]
    public string Finding { get; private set; } = "";
    public int Version { get; private set; }

    public static QualityCase Open(Referral referral, string what, Act by) =>
        new()
        {
            SubmissionId = referral.SubmissionId,
            ReferralId = referral.Id,
            PersonId = referral.PersonId,
            OpenedAt = by.At,
            OpenedByMembershipId = by.MembershipId,
            What = what.Trim(),
        };

    public void Close(string finding, Act by)
    {
        if (ClosedAt is not null)
            throw Refusal.Rule("not-now", "Somebody has closed this case already. Load it again.");
        (ClosedAt, ClosedByMembershipId, Finding) = (by.At, by.MembershipId, finding.Trim());
    }
}
