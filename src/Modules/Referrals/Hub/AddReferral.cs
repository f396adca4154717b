using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>Another service for the same person, with the consent they gave for it when the hub asked.</summary>
public static class AddReferral
{
    /// <param name="Answer">Without a yes it waits here for somebody to decide about it.</param>
    /// <param name="Needs">Codes that the service answers.</param>
    /// <param name="Reason">Why this service can help; also what the service reads.</param>
    /// <param name="InPlaceOf">The referral that came to nothing and that this one stands in for.</param>
    public sealed record Request(
        int Version,
        Guid ServiceId,
        [Items(1, 18)] IReadOnlyList<string> Needs,
        [Text(10, 2000)] string Reason,
        SubmitChecklist.ConsentTaken Consent,
        Guid? InPlaceOf = null,
        ConsentAnswer Answer = ConsentAnswer.Yes,
        [Items(0, 6)] IReadOnlyList<DataGroup>? LeftOut = null,
        [property: Personal] [Text(0, 1000)] string? Limits = null
    );

    public sealed record Response(Guid ReferralId);

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
        var wording = await db.WordingReadOut(request.Consent.WordingNumber, UkTime.Today(clock), ct);
        var service =
            (await Receivers.Load([request.ServiceId], modules, ct)).Find(request.ServiceId)
            ?? throw Refusal.Field("serviceId", "Choose a service of this partnership.");
        if (request.Needs.Any(need => !service.Needs.Contains(need)))
            throw Refusal.Field("needs", "Choose needs that this service answers.");
        var before = request.InPlaceOf is { } id ? submission.Line(id) : null;
        if (before is not null)
            submission.RequireHop(before);

        var by = Act.Of(me, clock, Party.Hub);
        var rules = await SharingRules.Load(db, ct);
        var talk = ConsentTalk.Of(request.Consent, wording, rules, UkTime.DateOf(by.At));
        var referral = submission.Propose(
            service.Id,
            service.OrganisationId,
            new Reason(
                request.Needs,
                Because(submission, request.Needs),
                request.Reason,
                submission.Needs.Any(need => need.IsUrgent && request.Needs.Contains(need.Code)),
                before?.Id,
                Deadline: submission.Needs.Where(need => request.Needs.Contains(need.Code)).Min(need => need.Deadline)
            ),
            by
        );
        submission.FindReferred(request.Needs);
        submission.RecordConsent(
            service.Id,
            SaidOf.Form(request.Answer, request.Needs, request.LeftOut, request.Limits),
            talk,
            wording.ReadOutFor(service.Name, service.OrganisationName, talk.Language),
            by
        );

        await db.MeetNeeds(submissionId, request.Needs, by, ct);
        await db.Tell(modules, submission.OrganisationId, [], ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"hub/submissions/{submissionId}", new Response(referral.Id));
    }

    private static List<string> Because(Submission submission, IReadOnlyList<string> needs) =>
        [.. submission.Needs.Where(need => needs.Contains(need.Code)).SelectMany(need => need.QuestionIds).Distinct()];
}
