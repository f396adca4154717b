using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>Keeps a table of postcodes in place of the one before. The same again changes no postcode.</summary>
public static class KeepPostcodes
{
    public sealed record Response(int Postcodes, int Wards);

    public static async Task<Ok<Response>> Handle(
        HttpRequest http,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var sent = await PostcodeForm.ReadWhole(http, UkTime.Today(clock), ct);
        if (sent.File.Wrong > 0)
            throw Refusal.Field("file", Words(sent.File));
        var table = await db.Set<PostcodeTable>().FirstOrDefaultAsync(ct);
        if (table is null && sent.Version != 0)
            throw Refusal.Stale();
        if (table is null)
            db.Add(table = PostcodeTable.New());
        else
            db.Expect(table, sent.Version);
        table.Keep(sent.Source, sent.PublishedOn, sent.File, Act.Of(me, clock));
        await Replace(db, sent.File, ct);

        db.Changed("/api/postcodes");
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(table.Postcodes, table.Wards.Count));
    }

    private static async Task Replace(AppDb db, PostcodeFile file, CancellationToken ct)
    {
        var before = await db.Set<PostcodeSector>().ToDictionaryAsync(sector => sector.Sector, ct);
        var sectors = file.Places.GroupBy(place => PostcodeSector.SectorOf(place.Postcode));
        foreach (var sector in sectors)
        {
            var lines = PostcodeSector.Pack(sector);
            if (before.Remove(sector.Key, out var known))
                known.Keep(lines);
            else
                db.Add(PostcodeSector.Of(sector.Key, lines));
        }
        db.RemoveRange(before.Values);
    }

    private static string Words(PostcodeFile file)
    {
        var told = string.Join(' ', file.Problems.Select(problem => $"Line {problem.Line}: {problem.Sentence}"));
        return file.Wrong > file.Problems.Count ? $"{told} There are {file.Wrong} such lines." : told;
    }
}
