using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>Whoever complained was told that it came, and by when they will be answered.</summary>
public static class AcknowledgeComplaint
{
    public sealed record Request(int Version, DateOnly On);

    public static async Task<NoContent> Handle(
        Guid complaintId,
        Request request,
        AppDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var complaint = await db.Complaint(complaintId, request.Version, ct);
        complaint.Acknowledge(request.On, UkTime.Today(clock));

        db.Changed(ComplaintDesk.Path);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
