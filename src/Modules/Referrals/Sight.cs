using System.Linq.Expressions;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Who sees what. Every query of checklists and referrals begins with one of these.</summary>
internal static class Sight
{
    public static readonly List<ReferralState> SeenByReceiver =
    [
        ReferralState.Sent,
        ReferralState.Viewed,
        ReferralState.InfoRequested,
        ReferralState.Accepted,
        ReferralState.Waitlisted,
        ReferralState.InProgress,
        ReferralState.UnableToContact,
        ReferralState.Completed,
    ];

    /// <summary>The receiving organisation: what was sent to it and is neither declined, recalled nor withdrawn.</summary>
    public static Expression<Func<Referral, bool>> OfReceiver(CurrentUser me)
    {
        var organisationId = me.OrganisationId;
        return referral =>
            referral.OrganisationId == organisationId
            && referral.WithdrawnAt == null
            && referral.Submission.RestrictedAt == null
            && SeenByReceiver.Contains(referral.State);
    }

    /// <summary>A list of one's own: the checklists that people of the own organisation filled, for the hub's people too.</summary>
    public static Expression<Func<Submission, bool>> OfOwn(CurrentUser me)
    {
        var organisationId = me.OrganisationId;
        return submission => submission.OrganisationId == organisationId && submission.RestrictedAt == null;
    }

    /// <summary>The referring organisation: the checklists that its own people filled. The hub: all.</summary>
    public static Expression<Func<Submission, bool>> OfReferrer(CurrentUser me)
    {
        var organisationId = me.OrganisationId;
        if (me.Has(Permission.RunHub))
            return submission => true;
        return submission => submission.OrganisationId == organisationId && submission.RestrictedAt == null;
    }

    /// <summary>The hub desk: every checklist of the partnership.</summary>
    public static Expression<Func<Submission, bool>> OfHub(CurrentUser me)
    {
        var isHub = me.Has(Permission.RunHub);
        return submission => isHub;
    }
}
