using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>The checklists that the own organisation filled, newest first.</summary>
public static class ListSubmissions
{
    public sealed record Response(IReadOnlyList<Row> Items, Guid? Next, int Total);

    public sealed record Row(
        Guid SubmissionId,
        string Reference,
        [property: Personal] string PersonName,
        DateTimeOffset SubmittedAt,
        SubmissionState State,
        bool IsUrgent,
        int Referrals,
        int Answered,
        int Completed,
        int WithoutConsent
    );

    public static async Task<Ok<Response>> Handle(
        AppDb db,
        CurrentUser me,
        CancellationToken ct,
        [FromHeader(Name = SearchText.Header)] string? search = null,
        SubmissionState? state = null,
        Guid? after = null,
        int take = 50
    )
    {
        take = Math.Clamp(take, 1, 100);
        var found = Found(db, me, search, state);
        var total = await found.CountAsync(ct);
        var rows = await Rows(await After(found, after, ct)).Take(take + 1).ToListAsync(ct);
        var next = rows.Count > take ? rows[take - 1].SubmissionId : (Guid?)null;
        var shown = rows.Take(take).ToList();
        await db.RecordListed([.. shown.Select(row => row.SubmissionId)], search, ct);
        return TypedResults.Ok(new Response(shown, next, total));
    }

    internal static IQueryable<Submission> Found(AppDb db, CurrentUser me, string? search, SubmissionState? state)
    {
        var found = db.Submissions.AsNoTracking().Where(Sight.OfOwn(me));
        if (state is { } wanted)
            found = found.Where(SubmissionStates.Are(wanted));
        return found.Found(db, search);
    }

    private static async Task<IQueryable<Submission>> After(
        IQueryable<Submission> found,
        Guid? after,
        CancellationToken ct
    )
    {
        var last = await found
            .Where(s => s.Id == after)
            .Select(s => (DateTimeOffset?)s.SubmittedAt)
            .FirstOrDefaultAsync(ct);
        return last is { } at && after is { } id
            ? found.Where(s => s.SubmittedAt < at || (s.SubmittedAt == at && s.Id.CompareTo(id) < 0))
            : found;
    }

    internal static IQueryable<Row> Rows(IQueryable<Submission> found) =>
        found
            .OrderByDescending(s => s.SubmittedAt)
            .ThenByDescending(s => s.Id)
            .Select(s => new
            {
                Submission = s,
                s.Person,
                Proposed = s.Referrals.Count(r => r.State == ReferralState.Proposed),
                Open = s.Referrals.Count(r => ReferralStates.Open.Contains(r.State)),
                WasSent = s.Referrals.Any(r => r.SentAt != null && r.WithdrawnAt == null),
                Total = s.Referrals.Count,
                Answered = s.Referrals.Count(r => r.AcceptedAt != null || r.DeclinedAt != null),
                Completed = s.Referrals.Count(r => r.CompletedAt != null),
                WithoutConsent = s.Referrals.Count(r => r.OverrideId != null),
            })
            .Select(row => new Row(
                row.Submission.Id,
                row.Submission.Reference,
                row.Person.Name,
                row.Submission.SubmittedAt,
                SubmissionStates.Of(
                    row.Submission.WithdrawnAt != null,
                    row.Submission.ConfirmedAt != null,
                    row.Proposed,
                    row.Open,
                    row.WasSent && row.Submission.FollowUpEndedAt == null,
                    row.Submission.Channel == Channel.Asked
                ),
                row.Submission.IsUrgent,
                row.Total,
                row.Answered,
                row.Completed,
                row.WithoutConsent
            ));
}
