using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>The partnership's own scales, and when plans are reviewed.</summary>
public static class GetPlanSettings
{
    /// <param name="ScalesNumber">0 while nobody has changed them.</param>
    /// <param name="TimesVersion">0 while nobody has changed them.</param>
    public sealed record Response(
        int ScalesNumber,
        DateTimeOffset? PublishedAt,
        IReadOnlyList<ScaleGiven> Scales,
        int ReviewMonths,
        int ReminderDays,
        int TimesVersion
    );

    public sealed record ScaleGiven(
        Guid ScaleId,
        string Name,
        string Description,
        int Lowest,
        int Highest,
        string LowestWords,
        string HighestWords,
        bool IsRetired
    );

    public static async Task<Ok<Response>> Handle(AppDb db, CancellationToken ct)
    {
        var (scales, times) = (await db.LiveScales(ct), await db.TimesOfPlans(ct));
        return TypedResults.Ok(
            new Response(
                scales.Number,
                scales.Number == 0 ? null : scales.PublishedAt,
                [
                    .. scales.Scales.Select(s => new ScaleGiven(
                        s.Id,
                        s.Name,
                        s.Description,
                        s.Lowest,
                        s.Highest,
                        s.LowestWords,
                        s.HighestWords,
                        s.IsRetired
                    )),
                ],
                times.ReviewMonths,
                times.ReminderDays,
                times.Version
            )
        );
    }
}
