using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Plans;

/// <summary>A coordinator plans for the own organisation, the manager for all.</summary>
internal static class OwnMilestone
{
    public static bool MayChange(CurrentUser me, Guid ownerOrganisationId) =>
        me.Has(Permission.ManagePartnership)
        || (me.Has(Permission.ManageMilestones) && me.OrganisationId == ownerOrganisationId);

    public static async Task<Milestone> Find(AppDb db, CurrentUser me, Guid milestoneId, CancellationToken ct)
    {
        var milestone =
            await db.Milestones.FirstOrDefaultAsync(m => m.Id == milestoneId, ct)
            ?? throw Refusal.NotFound("milestone");
        if (!MayChange(me, milestone.OwnerOrganisationId))
            throw Refusal.NotAllowed();
        return milestone;
    }

    /// <summary>Refuses a goal, an organisation or a person that this partnership, or the asking person, cannot choose.</summary>
    public static async Task RequireChoices(
        MilestoneEntry entry,
        IMediator modules,
        CurrentUser me,
        CancellationToken ct
    )
    {
        if ((await modules.Send(new GetGoals(), ct)).All(goal => goal.Id != entry.GoalId))
            throw Refusal.Field("goalId", "Choose a goal of the vision.");
        if (!MayChange(me, entry.OwnerOrganisationId))
            throw Refusal.Field(
                "ownerOrganisationId",
                "Choose your own organisation. Your partnership manager can choose others."
            );
        if (
            (await modules.Send(new GetPartners(), ct)).All(partner =>
                partner.OrganisationId != entry.OwnerOrganisationId
            )
        )
            throw Refusal.Field("ownerOrganisationId", "Choose a partner of this partnership.");
        if (entry.OwnerMembershipId is not { } ownerId)
            return;
        var colleagues = await modules.Send(new GetMembers(entry.OwnerOrganisationId), ct);
        if (colleagues.All(member => member.MembershipId != ownerId))
            throw Refusal.Field("ownerMembershipId", "Choose a person of the organisation that owns the milestone.");
    }
}
