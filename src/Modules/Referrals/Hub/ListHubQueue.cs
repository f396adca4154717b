using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>The hub's queue. Unless asked otherwise what waits comes oldest first; what is done, newest first.</summary>
public static class ListHubQueue
{
    public sealed record Response(IReadOnlyList<Row> Items, Guid? Next, int Total, IReadOnlyList<StateCount> Counts);

    /// <param name="DaysWaiting">Calendar days in London since it was submitted.</param>
    public sealed record Row(
        Guid SubmissionId,
        string Reference,
        [property: Personal] string PersonName,
        string OrganisationName,
        DateTimeOffset SubmittedAt,
        int DaysWaiting,
        SubmissionState State,
        bool IsUrgent,
        int Referrals,
        int ToSend,
        int Declined,
        DateTimeOffset? DueAt,
        int WithoutConsent
    );

    public sealed record StateCount(SubmissionState State, int Count, int Urgent);

    public static async Task<Ok<Response>> Handle(
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct,
        [FromHeader(Name = SearchText.Header)] string? search = null,
        SubmissionState? state = null,
        QueueOrder order = QueueOrder.Usual,
        Guid? after = null,
        int take = 50
    )
    {
        take = Math.Clamp(take, 1, 100);
        var found = db.Submissions.AsNoTracking().Where(Sight.OfHub(me)).Found(db, search);
        var wanted = In(state, found);
        var oldestFirst = IsOldestFirst(state, order);

        var total = await wanted.CountAsync(ct);
        var page = await After(wanted, after, oldestFirst, ct);
        var rows = await Shown(Ordered(page, oldestFirst).Take(take + 1)).ToListAsync(ct);
        var next = rows.Count > take ? rows[take - 1].Submission.Id : (Guid?)null;
        var shown = rows.Take(take).ToList();
        await db.RecordListed([.. shown.Select(row => row.Submission.Id)], search, ct);
        var names = await modules.Send(
            new GetOrganisations([.. shown.Select(row => row.Submission.OrganisationId).Distinct()]),
            ct
        );
        var today = UkTime.DateOf(clock.GetUtcNow());

        return TypedResults.Ok(
            new Response(
                [.. shown.Select(row => Show(row, names.ToDictionary(o => o.Id, o => o.Name), today))],
                next,
                total,
                await Count(found, ct)
            )
        );
    }

    internal static IQueryable<Submission> In(SubmissionState? state, IQueryable<Submission> found) =>
        state is { } one ? Waiting(one, found).Where(SubmissionStates.Are(one)) : found;

    // Of somebody who was erased nothing waits for the hub any more, even where it was never confirmed.
    private static IQueryable<Submission> Waiting(SubmissionState state, IQueryable<Submission> found) =>
        state is SubmissionState.Closed or SubmissionState.Withdrawn
            ? found
            : found.Where(s => s.Person.ErasedAt == null);

    internal static bool IsOldestFirst(SubmissionState? state, QueueOrder order) =>
        order switch
        {
            QueueOrder.Oldest => true,
            QueueOrder.Newest => false,
            _ => state is SubmissionState.Asked or SubmissionState.Submitted or SubmissionState.Confirmed,
        };

    internal static IQueryable<Submission> Ordered(IQueryable<Submission> found, bool oldestFirst) =>
        oldestFirst
            ? found.OrderBy(s => s.SubmittedAt).ThenBy(s => s.Id)
            : found.OrderByDescending(s => s.SubmittedAt).ThenByDescending(s => s.Id);

    private static async Task<IQueryable<Submission>> After(
        IQueryable<Submission> found,
        Guid? after,
        bool oldestFirst,
        CancellationToken ct
    )
    {
        var last = await found
            .Where(s => s.Id == after)
            .Select(s => (DateTimeOffset?)s.SubmittedAt)
            .FirstOrDefaultAsync(ct);
        if (last is not { } at || after is not { } id)
            return found;
        return oldestFirst
            ? found.Where(s => s.SubmittedAt > at || (s.SubmittedAt == at && s.Id.CompareTo(id) > 0))
            : found.Where(s => s.SubmittedAt < at || (s.SubmittedAt == at && s.Id.CompareTo(id) < 0));
    }

    internal sealed record Found(
        Submission Submission,
        Person Person,
        int Total,
        int Proposed,
        int Open,
        int Declined,
        bool WasSent,
        int WithoutConsent
    );

    internal static IQueryable<Found> Shown(IQueryable<Submission> page) =>
        page.Select(s => new Found(
            s,
            s.Person,
            s.Referrals.Count,
            s.Referrals.Count(r => r.State == ReferralState.Proposed),
            s.Referrals.Count(r => ReferralStates.Open.Contains(r.State)),
            s.Referrals.Count(r => r.State == ReferralState.Declined),
            s.Referrals.Any(r => r.SentAt != null && r.WithdrawnAt == null),
            s.Referrals.Count(r => r.OverrideId != null)
        ));

    internal static Row Show(Found row, Dictionary<Guid, string> organisations, DateOnly today) =>
        new(
            row.Submission.Id,
            row.Submission.Reference,
            row.Person.Name,
            organisations.GetValueOrDefault(row.Submission.OrganisationId, ""),
            row.Submission.SubmittedAt,
            today.DayNumber - UkTime.DateOf(row.Submission.SubmittedAt).DayNumber,
            SubmissionStates.Of(
                row.Submission.WithdrawnAt is not null,
                row.Submission.ConfirmedAt is not null,
                row.Proposed,
                row.Open,
                row.WasSent && row.Submission.FollowUpEndedAt is null,
                row.Submission.Channel == Channel.Asked
            ),
            row.Submission.IsUrgent,
            row.Total,
            row.Proposed,
            row.Declined,
            row.Submission.DueAt,
            row.WithoutConsent
        );

    private static async Task<IReadOnlyList<StateCount>> Count(IQueryable<Submission> found, CancellationToken ct)
    {
        var counts = new List<StateCount>();
        foreach (var state in Enum.GetValues<SubmissionState>())
        {
            var here = In(state, found);
            counts.Add(new(state, await here.CountAsync(ct), await here.CountAsync(s => s.IsUrgent, ct)));
        }
        return counts;
    }
}
