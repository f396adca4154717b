using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>Complaints, by reference and without names: those to answer first, the next due first.</summary>
public static class ListComplaints
{
    public sealed record Response(IReadOnlyList<Row> Items, int? Next, int Total, int Open, int Late);

    /// <param name="Reference">Of the checklist; null where it is about none.</param>
    public sealed record Row(
        Guid ComplaintId,
        string? Reference,
        ComplaintBy By,
        ComplaintAbout About,
        DateOnly ReceivedOn,
        DateOnly DueOn,
        bool IsAcknowledged,
        bool IsLate,
        ComplaintState State,
        DateTimeOffset? ClosedAt
    );

    public static async Task<Ok<Response>> Handle(
        AppDb db,
        TimeProvider clock,
        CancellationToken ct,
        bool onlyOpen = false,
        int after = 0,
        int take = 50
    )
    {
        (after, take) = (Math.Max(after, 0), Math.Clamp(take, 1, 100));
        var today = UkTime.Today(clock);
        var open = db.Complaints.AsNoTracking().Where(c => c.State == ComplaintState.Open);
        var total = onlyOpen ? await open.CountAsync(ct) : await db.Complaints.CountAsync(ct);
        var page = await db.ListedComplaints(onlyOpen).Skip(after).Take(take).ToListAsync(ct);
        return TypedResults.Ok(
            new Response(
                [.. page.Select(found => Show(found, today))],
                after + page.Count < total ? after + page.Count : null,
                total,
                await open.CountAsync(ct),
                await open.CountAsync(c => c.DueOn < today, ct)
            )
        );
    }

    internal static Row Show(ComplaintDesk.Found found, DateOnly today)
    {
        var complaint = found.Complaint;
        return new(
            complaint.Id,
            found.Reference,
            complaint.By,
            complaint.About,
            complaint.ReceivedOn,
            complaint.DueOn,
            complaint.AcknowledgedOn is not null,
            complaint.State == ComplaintState.Open && complaint.DueOn < today,
            complaint.State,
            complaint.ClosedAt
        );
    }
}
