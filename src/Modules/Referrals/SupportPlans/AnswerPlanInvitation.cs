using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>An invited agency takes part, or does not. Until then it is not told of whom.</summary>
public static class AnswerPlanInvitation
{
    public sealed record Request
    {
        [Required(ErrorMessage = "Choose whether your organisation takes part.")]
        public bool? Joins { get; init; }
    }

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
        var plan =
            await db.InvitationsOf(me).Whole().FirstOrDefaultAsync(p => p.Id == planId, ct)
            ?? throw Refusal.NotFound("plan");
        if (request.Joins is true)
            await modules.RequireOpen(me.OrganisationId, ct);
        db.Expect(plan, plan.Version);
        var by = Act.Of(me, clock);
        plan.Answer(request.Joins is true, by);
        if (plan.LeadMembershipId is { } lead)
            await PlanNotices.Of(
                modules,
                plan,
                $"plan-answered:{plan.Id}:{by.At.UtcTicks}",
                [lead],
                request.Joins is true ? "An organisation takes part" : "An organisation does not take part",
                "Open the plan to see who takes part now.",
                ct
            );

        db.Tell(plan);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
