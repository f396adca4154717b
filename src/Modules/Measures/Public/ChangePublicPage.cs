using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Measures.Public;

/// <summary>Opens or shuts the public page of figures, and chooses what stands on it.</summary>
public static class ChangePublicPage
{
    /// <param name="Version">0 where it was never set up.</param>
    /// <param name="DelayDays">Days from the end of a period until its figures are shown.</param>
    public sealed record Request(
        int Version,
        bool IsOn,
        [Text(0, 2000)] string Intro,
        [Number(0, 366)] int DelayDays,
        [Items(0, 60)] IReadOnlyList<Guid> MeasureIds
    );

    public static async Task<NoContent> Handle(Request request, AppDb db, CancellationToken ct)
    {
        if (request is { IsOn: true, MeasureIds: [] })
            throw Refusal.Field("measureIds", "Choose at least one measure to show.");
        var known = await db.Measures.CountAsync(m => request.MeasureIds.Contains(m.Id) && m.RetiredAt == null, ct);
        if (known != request.MeasureIds.Distinct().Count())
            throw Refusal.Field("measureIds", "Choose measures of this partnership that are in use.");

        var page = await db.PublicPages.FirstOrDefaultAsync(ct);
        if (page is null)
            db.Add(page = request.Version == 0 ? PublicPage.Begin() : throw Refusal.Stale());
        else
            db.Expect(page, request.Version);
        page.Change(request.IsOn, request.Intro, request.DelayDays, request.MeasureIds);

        db.Changed("/api/public-page");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
