using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>Opens or shuts the page on which people ask for help, and says whose pages may show it.</summary>
public static class ChangeAskingPage
{
    /// <param name="Version">0 where it was never set up.</param>
    public sealed record Request(
        int Version,
        bool IsOn,
        [Text(0, 2000)] string Intro,
        [Items(0, 10)] IReadOnlyList<string> Framers
    );

    public static async Task<NoContent> Handle(Request request, AppDb db, CancellationToken ct)
    {
        var page = await db.AskingPages.FirstOrDefaultAsync(ct);
        if (page is null)
            db.Add(page = request.Version == 0 ? AskingPage.Begin() : throw Refusal.Stale());
        else
            db.Expect(page, request.Version);
        page.Change(request.IsOn, request.Intro, request.Framers);

        db.Changed("/api/asking-page");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
