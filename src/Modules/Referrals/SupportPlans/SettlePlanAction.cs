using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>It was done, or was not and why; or it is to be done after all.</summary>
public static class SettlePlanAction
{
    public sealed record Request(int Version, [Text(0, 1000)] string Reason)
    {
        [Required(ErrorMessage = "Choose whether it was done.")]
        public PlanActionState? State { get; init; }
    }

    public static async Task<NoContent> Handle(
        Guid planId,
        Guid actionId,
        Request request,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var plan = await db.TakeUpPlan(me, planId, request.Version, ct);
        var by = Act.Of(me, clock);
        plan.RequireOpen();
        // The lead worker hears on the phone what another agency did, and may say so for it.
        var action =
            plan.Actions.Find(a =>
                a.Id == actionId
                && (a.OrganisationId == me.OrganisationId || plan.LeadOrganisationId == me.OrganisationId)
            ) ?? throw Refusal.NotFound("action");
        action.Settle(request.State!.Value, request.Reason, by);

        db.Tell(plan);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
