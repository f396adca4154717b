using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>The hub has asked the person again about one service: from now on, for as long as before, and for what they say now.</summary>
public static class RenewConsent
{
    public sealed record Request(
        int Version,
        Guid ServiceId,
        [Items(1, 6)] IReadOnlyList<DataGroup> Groups,
        [property: Personal] [Text(0, 1000)] string Limits,
        SubmitChecklist.ConsentTaken Consent
    );

    public static async Task<NoContent> Handle(
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
            ?? throw Refusal.Field("serviceId", "Choose a service of this checklist.");
        var by = Act.Of(me, clock, Party.Hub);
        var rules = await SharingRules.Load(db, ct);
        await db.RequireNoneWaits(submissionId, ct, service.Id);
        var talk = ConsentTalk.Of(request.Consent, wording, rules, UkTime.DateOf(by.At));
        var narrowed = submission.Renew(
            service.Id,
            Said(submission, request),
            talk,
            wording.ReadOutFor(service.Name, service.OrganisationName, talk.Language),
            by
        );
        foreach (var referral in narrowed)
            db.Publish(new DeletionAsked(referral.Id));

        await db.Tell(modules, submission.OrganisationId, [service.OrganisationId], ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static SaidOf Said(Submission submission, Request request)
    {
        var needs = submission.Referrals.Where(r => r.ServiceId == request.ServiceId).SelectMany(r => r.Needs);
        var groups = DataGroups.Of(request.Groups);
        var isLess = (DataGroups.DefaultFor(needs) & ~groups) != 0 || request.Limits.Trim().Length > 0;
        return new(isLess ? ConsentAnswer.YesWithLimits : ConsentAnswer.Yes, groups, request.Limits);
    }
}

/// <summary>Which referrals go on while their consent has run out, or soon will.</summary>
internal static class Renewal
{
    public static IQueryable<Referral> ToRenew(this AppDb db, DateTimeOffset now)
    {
        var soon = now + Referral.RenewBefore;
        return db
            .Referrals.AsNoTracking()
            .Where(r => r.SharedUntil <= soon && r.WithdrawnAt == null && Referral.GoesOn.Contains(r.State));
    }
}
