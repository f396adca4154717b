using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>How a version of the words to read out is taken up, and which of them is read out.</summary>
internal static class ConsentWordingDesk
{
    /// <summary>The newest whose day has come: the switch is made by whoever reads.</summary>
    public static async Task<ConsentWording> LiveWording(this AppDb db, DateOnly today, CancellationToken ct) =>
        await db
            .ConsentWordings.AsNoTracking()
            .Where(w => w.State == VersionState.Approved && w.LiveFrom <= today)
            .OrderByDescending(w => w.Number)
            .FirstOrDefaultAsync(ct)
        ?? throw Refusal.NotFound("consent wording");

    /// <summary>The words that somebody heard: live then, if not now. What nobody approved was read out to nobody.</summary>
    public static async Task<ConsentWording> WordingReadOut(
        this AppDb db,
        int number,
        DateOnly today,
        CancellationToken ct
    ) =>
        await db
            .ConsentWordings.AsNoTracking()
            .FirstOrDefaultAsync(w => w.Number == number && w.State == VersionState.Approved && w.LiveFrom <= today, ct)
        ?? throw Refusal.Field("consent", "There is no such wording. Load the page again.");

    public static async Task<ConsentWording> WordingVersion(
        this AppDb db,
        int number,
        int version,
        CancellationToken ct
    )
    {
        var wording =
            await db.ConsentWordings.FirstOrDefaultAsync(w => w.Number == number, ct)
            ?? throw Refusal.NotFound("version of the words to read out");
        db.Expect(wording, version);
        return wording;
    }

    public static void WordingChanged(this AppDb db)
    {
        db.Changed("/api/checklist");
        db.Changed("/api/consent-wordings");
    }
}

/// <summary>The words in one language, as somebody writes them.</summary>
/// <param name="IsChecked">Somebody looked at them again, and they say what the English ones now say.</param>
public sealed record WordingEdited([Line(2, 12)] string Code, [Text(0, 4000)] string Text, bool IsChecked = false)
{
    /// <param name="english">What the others say.</param>
    /// <param name="before">What there was until now.</param>
    internal static List<WordingIn> Read(IReadOnlyList<WordingEdited> others, string english, ConsentWording before)
    {
        if (others.Any(words => FormLanguages.Find(words.Code) is null))
            throw Refusal.Field("in", "Choose languages from the list.");
        return
        [
            .. others
                .Where(words => words.Text.Trim().Length > 0)
                .DistinctBy(words => words.Code)
                .Select(words => words.Read(english, before.In.Find(one => one.Language == words.Code))),
        ];
    }

    private WordingIn Read(string english, WordingIn? before) =>
        new()
        {
            Language = Code,
            Text = Text.Trim(),
            Of = Translated.Of(Text.Trim(), english, IsChecked, before is null ? null : (before.Text, before.Of)),
        };
}
