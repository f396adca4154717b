using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>The hub finds no other service for a need whose referrals came to nothing.</summary>
public static class RecordUnmetNeed
{
    public sealed record Request(int Version, [Line(1, 40)] string Need);

    public sealed record Response(Guid UnmetNeedId);

    public static async Task<Created<Response>> Handle(
        Guid submissionId,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var submission = await db.TakeUp(me, submissionId, request.Version, ct);
        await db.Entry(submission).Reference(s => s.Person).LoadAsync(ct);
        var need =
            submission.Needs.Find(found => found.Code == request.Need)
            ?? throw Refusal.Field("need", "Choose a need of this checklist.");
        var waits = await db.UnmetNeeds.AnyAsync(
            n =>
                n.SubmissionId == submissionId
                && n.Need == request.Need
                && (n.State == UnmetNeedState.Open || n.State == UnmetNeedState.Offered),
            ct
        );
        if (
            waits
            || submission.Referrals.Exists(r => r.Needs.Contains(need.Code) && ReferralStates.Live.Contains(r.State))
        )
            throw Refusal.Rule(
                "need-answered",
                "A service has this need in hand, or it stands among the needs without a service already."
            );
        if (submission.WithdrawnAt is not null)
            throw Refusal.Rule("withdrawn", "The person withdrew this checklist, so nothing can be added to it.");

        var by = Act.Of(me, clock, Party.Hub);
        var facts = await RoutingFacts.Load(db, modules, UkTime.DateOf(by.At), [submission.Person.Postcode], ct);
        var routed = Router.Route(need.Code, facts, Applicant.Of(submission), EarlierLine.Of(submission));
        var unmet = UnmetNeed.Found(submission, need, routed, await modules.DivisionHere(ct), by);
        db.AddRange(unmet, ReferralEvent.Of(submission.Id, submission.PersonId, null, "unmet-need-recorded", "", by));
        foreach (var referral in submission.Referrals.Where(r => r.Needs.Contains(need.Code) && r.IsSearchOpen))
            referral.Settle("It stands among the needs without a service.", by);
        db.RecordRead(nameof(Person), submission.PersonId);
        db.Changed(UnmetNeedDesk.Path);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created(UnmetNeedDesk.Path, new Response(unmet.Id));
    }
}
