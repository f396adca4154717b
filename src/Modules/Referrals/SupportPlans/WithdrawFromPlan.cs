using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>
/// The person takes back their OK to share the plan with one organisation, or with all. They may tell any agency of the plan;
/// its sight ends with this one commit.
/// </summary>
public static class WithdrawFromPlan
{
    /// <param name="OrganisationId">The one that is to see it no longer; null for all of them.</param>
    public sealed record Request(Guid? OrganisationId = null)
    {
        [Required(ErrorMessage = "Choose how the person said it.")]
        public ContactChannel? How { get; init; }
    }

    private const int MostTries = 5;

    // No version: a person's right does not wait because somebody changed the plan in the same moment.
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
        for (var tries = 1; ; tries++)
        {
            try
            {
                await Withdraw(planId, request, db, modules, me, Act.Of(me, clock), ct);
                return TypedResults.NoContent();
            }
            catch (DbUpdateConcurrencyException) when (tries < MostTries)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private static async Task Withdraw(
        Guid planId,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        Act by,
        CancellationToken ct
    )
    {
        var organisationId = request.OrganisationId;
        var plan = await db.TakeUpPlan(me, planId, null, ct);
        db.Expect(plan, plan.Version);
        // Whoever does not see the others is not told by this which of them there are.
        if (
            organisationId is { } one
            && one != me.OrganisationId
            && plan.SightOf(me.OrganisationId) is not { Others: true }
        )
            throw Refusal.Rule("no-plan-consent", "There is no OK to share with this organisation to withdraw.");
        var hadLead = plan.LeadOrganisationId is not null;
        var ended = plan.Withdraw(organisationId, request.How, by);
        if (organisationId is null || !plan.IsOpen)
            await db.LeaveCohorts(plan, null, by, ct);
        var keepers = await modules.Keepers(null, ct);
        await PlanNotices.Withdrawn(modules, plan, keepers.Where(k => ended.Contains(k.OrganisationId)), by, ct);
        if (hadLead && plan is { LeadOrganisationId: null, IsOpen: true })
            await PlanNotices.NobodyLeads(
                modules,
                plan,
                keepers.Where(k => plan.SightOf(k.OrganisationId) is { SeesAll: true }),
                by,
                ct
            );

        db.Tell(plan);
        await db.SaveChangesAsync(ct);
    }
}
