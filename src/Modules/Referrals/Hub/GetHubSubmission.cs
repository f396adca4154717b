using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>One checklist as the hub works on it. Reading it is noted.</summary>
public static class GetHubSubmission
{
    /// <param name="Wording">What to read out before another service is added.</param>
    public sealed record Response(
        GetSubmission.Response Submission,
        Confirmation? Confirmation,
        IReadOnlyList<Line> Lines,
        GetChecklist.WordingShown Wording
    );

    public sealed record Confirmation(DateTimeOffset At, string By, ContactChannel? How);

    /// <param name="Hindrance">Why a proposed referral cannot be sent as things stand; null when it can be, or has been.</param>
    /// <param name="HasConsent">The person agrees now to share with this service.</param>
    public sealed record Line(Guid ReferralId, bool HasConsent, Hindrance? Hindrance);

    public static async Task<Ok<Response>> Handle(
        Guid submissionId,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        CancellationToken ct
    )
    {
        var submission =
            await db
                .Submissions.AsNoTracking()
                .AsSplitQuery()
                .Where(Sight.OfHub(me))
                .Include(s => s.Person)
                .Include(s => s.Referrals)
                .Include(s => s.Consents)
                .Include(s => s.History)
                .FirstOrDefaultAsync(s => s.Id == submissionId, ct)
            ?? throw Refusal.NotFound("checklist");
        var checklist = await db.Checklists.AsNoTracking().SingleAsync(c => c.Id == submission.ChecklistId, ct);
        var wording = await db.LiveWording(ct);
        var names = await SubmissionNames.Load(submission, modules, ct);
        var receivers = await Receivers.Load(
            [.. submission.Referrals.Select(r => r.ServiceId).Distinct()],
            modules,
            ct
        );

        db.RecordRead(nameof(Person), submission.PersonId);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(
            new Response(
                SubmissionView.Of(submission, checklist, names),
                submission.ConfirmedAt is { } at
                    ? new Confirmation(at, names.Member(submission.ConfirmedByMembershipId), submission.ConfirmedHow)
                    : null,
                [.. submission.Referrals.OrderBy(r => r.Id).Select(referral => Show(referral, submission, receivers))],
                new GetChecklist.WordingShown(wording.Number, wording.Text)
            )
        );
    }

    private static Line Show(Referral referral, Submission submission, Receivers receivers) =>
        new(
            referral.Id,
            submission.LiveConsentFor(referral.ServiceId) is not null,
            referral.State == ReferralState.Proposed
                ? submission.HindranceTo(referral, receivers.Of(referral.ServiceId))
                : null
        );
}
