using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>Says how people complain and how soon they are answered. What came before keeps its day.</summary>
public static class ChangeComplaintPage
{
    /// <param name="Version">0 where it was never set up.</param>
    /// <param name="How">Empty where there is to be no page.</param>
    public sealed record Request(int Version, [Text(0, 2000)] string How, [Number(1, 60)] int AnswerDays);

    public static async Task<NoContent> Handle(Request request, AppDb db, CancellationToken ct)
    {
        var page = await db.ComplaintPages.FirstOrDefaultAsync(ct);
        if (page is null)
            db.Add(page = request.Version == 0 ? new ComplaintPage() : throw Refusal.Stale());
        else
            db.Expect(page, request.Version);
        page.Set(request.How, request.AnswerDays);

        db.Changed("/api/complaint-page");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
