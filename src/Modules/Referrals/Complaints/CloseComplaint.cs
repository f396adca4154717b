using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Whoever complained was told what came of it.</summary>
public static class CloseComplaint
{
    /// <param name="Answer">What they were told, and what is done about it.</param>
    public sealed record Request(int Version, ComplaintState Outcome, [Text(10, 4000)] string Answer);

    public static async Task<NoContent> Handle(
        Guid complaintId,
        Request request,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var complaint = await db.Complaint(complaintId, request.Version, ct);
        complaint.Close(request.Outcome, request.Answer, Act.Of(me, clock));

        db.Changed(ComplaintDesk.Path);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
