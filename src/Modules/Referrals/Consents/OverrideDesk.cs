using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Which overrides somebody may approve: a safeguarding lead those of their own organisation, a manager all.</summary>
internal static class OverrideDesk
{
    public static IQueryable<SharingOverride> OverridesFor(this AppDb db, CurrentUser me)
    {
        if (me.Has(Permission.ManagePartnership))
            return db.SharingOverrides;
        var organisationId = me.OrganisationId;
        return db.SharingOverrides.Where(made => made.OrganisationId == organisationId);
    }

    /// <summary>Somebody with two memberships is still one person.</summary>
    public static async Task<bool> IsMaker(
        this IMediator modules,
        SharingOverride made,
        CurrentUser me,
        CancellationToken ct
    ) =>
        made.MadeByMembershipId is { } maker
        && (await modules.Send(new GetMembersById([maker]), ct)).Any(member => member.AccountId == me.AccountId);

    /// <summary>Refuses what would leave an override without the person or the referrals that it is about.</summary>
    public static async Task RequireNoneWaits(
        this AppDb db,
        Guid submissionId,
        CancellationToken ct,
        Guid? serviceId = null
    )
    {
        if (await db.OverrideWaits(submissionId, ct, serviceId))
            throw Refusal.Rule(
                "override-waits",
                "Something of this is shared without consent, and waits for a second person. Once they have approved or refused it, or its time is over, this can be done."
            );
    }

    public static Task<bool> OverrideWaits(
        this AppDb db,
        Guid submissionId,
        CancellationToken ct,
        Guid? serviceId = null
    )
    {
        var consents = db.Consents;
        return db.SharingOverrides.AnyAsync(
            made =>
                made.SubmissionId == submissionId
                && made.ApprovedAt == null
                && made.EndedAt == null
                && (
                    serviceId == null
                    || consents.Any(consent => consent.OverrideId == made.Id && consent.ServiceId == serviceId)
                ),
            ct
        );
    }
}
