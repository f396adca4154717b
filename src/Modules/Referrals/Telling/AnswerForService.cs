using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>The hub writes down what a service without accounts said by phone or letter, in the service's part.</summary>
public static class AnswerForService
{
    /// <param name="Said">Who said it at the service.</param>
    /// <param name="By">By phone or by letter.</param>
    /// <param name="TakenBy">Who takes it on; where it is accepted.</param>
    public sealed record Request(
        int Version,
        [Line(2, 100)] string Said,
        Way By,
        AnswerKind Kind,
        [Line(0, 100)] string TakenBy,
        DeclineCode? Code,
        DateOnly? On,
        ContactChannel? How,
        OutcomeCode? Outcome,
        [Text(0, 2000)] string Note,
        WaitBand? Band = null
    );

    public enum Way
    {
        Phone,
        Letter,
    }

    public static async Task<NoContent> Handle(
        Guid submissionId,
        Guid referralId,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        SiteAddress site,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var submission = await db.TakeUp(me, submissionId, request.Version, ct);
        var referral = submission.Outside(referralId);
        if (referral.WithdrawnAt is not null)
            throw Refusal.Rule("withdrawn", "The person withdrew this, so nothing more is recorded of it.");
        submission.RequireUnrestricted();
        var spoken = $"By {(request.By == Way.Phone ? "phone" : "letter")}: {request.Said.Trim()}";
        var by = Act.Of(me, clock, Party.Receiver) with { SpokenBy = spoken };
        await Answer(request).Take(referral, db, modules, by, ct);
        await KeepLink(referral, request.Kind, db, modules, site, by, ct);

        await db.Tell(modules, submission.OrganisationId, [referral.OrganisationId], ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    /// <summary>A decision ends the link in the mailbox, however it was told; who has taken it on gets one for what comes of it.</summary>
    private static async Task KeepLink(
        Referral referral,
        AnswerKind kind,
        AppDb db,
        IMediator modules,
        SiteAddress site,
        Act by,
        CancellationToken ct
    )
    {
        if (referral.ReachedBy != ReachedBy.Mailbox)
            return;
        if (kind == AnswerKind.Accepted)
            await OutsideNotices.Tell(
                referral,
                LinkPost.Taken,
                $"link-taken:{referral.Id}:{by.At.ToUnixTimeSeconds()}",
                db,
                modules,
                site,
                by.At,
                ct
            );
        else if (!ReferralLink.LeadsTo(referral))
            await LinkPost.End(referral.Id, db, by.At, ct);
    }

    private static ServiceAnswer Answer(Request request) =>
        new(
            request.Kind,
            request.TakenBy,
            request.Code,
            request.On,
            request.How,
            request.Outcome,
            request.Note,
            request.Band
        );
}
