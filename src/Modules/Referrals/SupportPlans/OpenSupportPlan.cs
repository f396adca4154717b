using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>
/// The hub, or a service that has accepted a referral of them, opens a plan with a person who agrees to one. Whoever opens it
/// leads it.
/// </summary>
public static class OpenSupportPlan
{
    /// <param name="SubmissionId">Of a checklist, for the hub.</param>
    /// <param name="ReferralId">Of a referral that the own organisation has accepted.</param>
    public sealed record Request(PlanTalk Consent, Guid? SubmissionId = null, Guid? ReferralId = null);

    public sealed record Response(Guid PlanId);

    public static async Task<Created<Response>> Handle(
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var submission = await db.PersonForPlan(me, request.SubmissionId, request.ReferralId, ct);
        if (submission.Person.ErasedAt is not null || submission.WithdrawnAt is not null)
            throw Refusal.Rule(
                "plan-not-now",
                "The person withdrew this checklist, or was erased, so no plan is opened from it."
            );
        await modules.RequireOpen(me.OrganisationId, ct);
        var people = await db.PeopleKnownTo(me, submission.PersonId, ct);
        if (await db.PlansOf(me).AnyAsync(p => people.Contains(p.PersonId) && p.State == PlanState.Open, ct))
            throw Refusal.Rule("plan-exists", "There is an open plan for this person already. Open that one.");
        var by = Act.Of(me, clock);
        // Who has parental responsibility is recorded on the plan, so that of a child is asked with the next agency.
        request.Consent.Check(submission.Person.DateOfBirth, UkTime.DateOf(by.At));
        var next = await db.NextReview(modules, by, ct);
        var plan = SupportPlan.Open(submission, Reference.Next(), request.Consent, next, by);
        db.Add(plan);

        db.Tell(plan);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"support-plans/{plan.Id}", new Response(plan.Id));
    }
}
