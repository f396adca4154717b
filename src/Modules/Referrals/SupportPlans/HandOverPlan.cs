using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Somebody else is the lead worker from now on: a colleague, or somebody of an agency that may see all.</summary>
public static class HandOverPlan
{
    public sealed record Request(int Version, Guid MembershipId);

    public static async Task<NoContent> Handle(
        Guid planId,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var plan = await db.TakeUpPlan(me, planId, request.Version, ct);
        var by = Act.Of(me, clock);
        var next =
            (await modules.Keepers(null, ct)).FirstOrDefault(m => m.MembershipId == request.MembershipId)
            ?? throw Refusal.Field("membershipId", "Choose somebody who keeps support plans.");
        if (plan.LeadMembershipId != next.MembershipId)
        {
            plan.HandTo(next.MembershipId, next.OrganisationId, by);
            await PlanNotices.HandedOver(modules, plan, next.MembershipId, by, ct);
        }

        db.Tell(plan);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
