using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>A second person approves what is shared without consent, or ends it at once.</summary>
public static class SettleOverride
{
    public sealed record Request(int Version, bool IsApproved, [property: Personal] [Text(0, 1000)] string Note);

    public static async Task<NoContent> Handle(
        Guid overrideId,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var made =
            await db.OverridesFor(me).FirstOrDefaultAsync(o => o.Id == overrideId, ct)
            ?? throw Refusal.NotFound("override");
        db.Expect(made, request.Version);
        var by = Act.Of(me, clock, Party.System);
        var isMaker = await modules.IsMaker(made, me, ct);
        if (request.IsApproved)
            made.Approve(request.Note, isMaker, by);
        else
            made.Refuse(request.Note, isMaker, by);

        var submission = await db.WithConsents(made.SubmissionId, ct);
        if (!request.IsApproved)
            await db.End(submission, made, request.Note, by, modules, ct);
        await db.Tell(modules, submission.OrganisationId, [.. submission.Receivers(made)], ct);
        db.Changed("/api/overrides");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}

/// <summary>How sharing without consent ends, by whomever.</summary>
internal static class OverrideEnd
{
    public static Task<Submission> WithConsents(this AppDb db, Guid submissionId, CancellationToken ct) =>
        db
            .Submissions.AsSplitQuery()
            .Include(s => s.Referrals)
            .Include(s => s.Consents)
            .SingleAsync(s => s.Id == submissionId, ct);

    public static IEnumerable<Guid> Receivers(this Submission submission, SharingOverride made) =>
        submission.Referrals.Where(r => r.OverrideId == made.Id).Select(r => r.OrganisationId).Distinct();

    public static async Task End(
        this AppDb db,
        Submission submission,
        SharingOverride made,
        string note,
        Act by,
        IMediator modules,
        CancellationToken ct
    )
    {
        foreach (var referral in submission.EndOverride(made, note, by).Where(r => r.SentAt is not null))
        {
            db.Publish(new ReferralMoved(referral.Id, submission.Id, referral.State.Code()));
            db.Publish(new DeletionAsked(referral.Id));
        }
        await OverrideNotices.Ended(made, submission.Reference, modules, ct);
    }
}
