using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>A receiver is asked to delete what it saved of a referral, and ticks that it did. It names nobody.</summary>
internal sealed class DeletionRequest : TenantOwned, IVersioned
{
    private DeletionRequest() { }

    public Guid SubmissionId { get; private set; }
    public Guid ReferralId { get; private set; }
    public Guid ServiceId { get; private set; }

    /// <summary>Whoever had it.</summary>
    public Guid OrganisationId { get; private set; }

    /// <summary>The data groups, as <see cref="DataGroups"/> keeps them; 0 for everything.</summary>
    public int Groups { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }
    public DateTimeOffset? DoneAt { get; private set; }
    public Guid? DoneByMembershipId { get; private set; }

    /// <summary>The law makes it keep some of it; which stands in its own records.</summary>
    public bool KeepsByLaw { get; private set; }
    public int Version { get; private set; }

    public static DeletionRequest Of(Referral referral, int groups, Act by) =>
        new()
        {
            SubmissionId = referral.SubmissionId,
            ReferralId = referral.Id,
            ServiceId = referral.ServiceId,
            OrganisationId = referral.OrganisationId,
            Groups = groups,
            AskedAt = by.At,
        };

    /// <summary>Whoever had it has become part of another organisation.</summary>
    public void BelongsTo(Guid organisationId) => OrganisationId = organisationId;

    public void Done(bool keepsByLaw, Act by)
    {
        if (DoneAt is not null)
            throw Refusal.Rule("done-already", "Somebody has ticked this already.");
        (DoneAt, DoneByMembershipId, KeepsByLaw) = (by.At, by.MembershipId, keepsByLaw);
    }
}
