using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>One checklist as the hub works on it. Reading it is noted.</summary>
public static class GetHubSubmission
{
    /// <param name="Wording">What to read out before another service is added.</param>
    public sealed record Response(
        GetSubmission.Response Submission,
        Confirmation? Confirmation,
        IReadOnlyList<Line> Lines,
        GetChecklist.WordingShown Wording,
        IReadOnlyList<QualityCaseShown> QualityCases,
        VisitRiskShown? VisitRisk,
        DateTimeOffset? HeldAt,
        HubDecisions Decisions,
        AskedFor? Asked,
        IReadOnlyList<SameAsker> AlsoAsked,
        DateTimeOffset? RestrictedAt,
        NoticeTalk.Shown Notice,
        IReadOnlyList<TogetherAtHub> Together
    );

    /// <summary>The same person or helper asked once more within a day.</summary>
    public sealed record SameAsker(Guid SubmissionId, string Reference, DateTimeOffset At);

    public sealed record Confirmation(DateTimeOffset At, string By, ContactChannel? How);

    /// <summary>The person says something else than a service reported.</summary>
    public sealed record QualityCaseShown(
        Guid QualityCaseId,
        int Version,
        Guid ReferralId,
        DateTimeOffset OpenedAt,
        [property: Personal] string What,
        DateTimeOffset? ClosedAt,
        [property: Personal] string Finding
    );

    /// <param name="Hindrance">Why a proposed referral cannot be sent as things stand; null when it can be, or has been.</param>
    /// <param name="HasConsent">The person agrees now to share with this service.</param>
    /// <param name="RenewBy">When consent runs out or ran out, once that is near; null else.</param>
    /// <param name="ReceivesSafeguarding">It may be shared with this service without consent, for a reason that the law knows.</param>
    public sealed record Line(
        Guid ReferralId,
        bool HasConsent,
        Hindrance? Hindrance,
        DateTimeOffset? RenewBy,
        bool ReceivesSafeguarding
    );

    public static async Task<Ok<Response>> Handle(
        Guid submissionId,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        SiteAddress site,
        TimeProvider clock,
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
                    .ThenInclude(r => r.QualityCases)
                .Include(s => s.Consents)
                .Include(s => s.Deletions)
                .Include(s => s.History)
                .FirstOrDefaultAsync(s => s.Id == submissionId, ct)
            ?? throw Refusal.NotFound("checklist");
        var checklist = await db.Checklists.AsNoTracking().SingleAsync(c => c.Id == submission.ChecklistId, ct);
        var (wording, rules) = (await db.LiveWording(UkTime.Today(clock), ct), await SharingRules.Load(db, ct));
        var names = await SubmissionNames.Load(submission, modules, ct);
        var receivers = await Receivers.Load(
            [.. submission.Referrals.Select(r => r.ServiceId).Distinct()],
            modules,
            ct
        );

        var alsoAsked = await AlsoAsked(submission, db, ct);
        var together = await db.TogetherWith(submission, ct);

        db.RecordRead(nameof(Person), submission.PersonId);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(
            new Response(
                SubmissionView.Of(submission, checklist, names, clock.GetUtcNow(), seesAddress: true),
                submission.ConfirmedAt is { } at
                    ? new Confirmation(at, names.Member(submission.ConfirmedByMembershipId), submission.ConfirmedHow)
                    : null,
                [
                    .. submission
                        .Referrals.OrderBy(r => r.Id)
                        .Select(referral => Show(referral, submission, receivers, clock.GetUtcNow())),
                ],
                GetChecklist.Show(wording),
                [
                    .. submission
                        .Referrals.SelectMany(r => r.QualityCases)
                        .OrderBy(q => q.Id)
                        .Select(q => new QualityCaseShown(
                            q.Id,
                            q.Version,
                            q.ReferralId,
                            q.OpenedAt,
                            q.What,
                            q.ClosedAt,
                            q.Finding
                        )),
                ],
                submission.Person.Risk,
                submission.HeldAt,
                await HubDecisions.Load(db, submissionId, ct),
                submission.Asked,
                alsoAsked,
                submission.RestrictedAt,
                NoticeTalk.Show(submission, rules, await db.ComplaintAddress(modules, site, ct)),
                together
            )
        );
    }

    private static async Task<IReadOnlyList<SameAsker>> AlsoAsked(Submission submission, AppDb db, CancellationToken ct)
    {
        if (submission.Asked is not { } asked)
            return [];
        var contacts = asked.Contacts(SubmissionView.Details(submission.Person)).ToHashSet();
        var (from, to) = (submission.SubmittedAt.AddDays(-1), submission.SubmittedAt.AddDays(1));
        var near = await db
            .Submissions.AsNoTracking()
            .Include(s => s.Person)
            .Where(s => s.Id != submission.Id && s.Channel == Channel.Asked && s.WithdrawnAt == null)
            .Where(s => s.SubmittedAt >= from && s.SubmittedAt <= to)
            .OrderBy(s => s.SubmittedAt)
            .Take(300)
            .ToListAsync(ct);
        return
        [
            .. near.Where(s => s.Asked?.Contacts(SubmissionView.Details(s.Person)).Any(contacts.Contains) is true)
                .Select(s => new SameAsker(s.Id, s.Reference, s.SubmittedAt)),
        ];
    }

    private static Line Show(Referral referral, Submission submission, Receivers receivers, DateTimeOffset now) =>
        new(
            referral.Id,
            submission.ConsentOf(referral) is not null,
            referral.State == ReferralState.Proposed
                ? submission.HindranceTo(referral, receivers.Of(referral.ServiceId), now)
                : null,
            referral.RenewBy(now),
            receivers.Find(referral.ServiceId) is { ReceivesSafeguarding: true }
        );
}
