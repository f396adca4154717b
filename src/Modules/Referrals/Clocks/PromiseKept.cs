using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>How well one service has kept one of its times lately. Each clock is held to what it was given when it began.</summary>
/// <param name="MetPercent">Share of the clocks that stopped in time, 0 to 100.</param>
/// <param name="MedianDays">Working days, pauses left out.</param>
/// <param name="SlowestFifthDays">80 of 100 took no longer.</param>
public sealed record PromiseKept(int MetPercent, double MedianDays, double SlowestFifthDays)
{
    /// <summary>Of fewer, it would tell of single people.</summary>
    private const int FewestCases = 10;

    /// <summary>
    /// By service and step, of clocks that stopped since an instant; those with fewer than ten are left out. Clocks in real
    /// hours, or with a deadline of a rule, are not of the promise, which is in days.
    /// </summary>
    internal static async Task<IReadOnlyDictionary<(Guid ServiceId, ClockKind Kind), PromiseKept>> Since(
        AppDb db,
        DateTimeOffset since,
        CancellationToken ct
    )
    {
        var counted = await db
            .Clocks.Where(c => c.StoppedAt >= since && c.ServiceId != null && c.Hours == 0 && c.ContactBy == null)
            .Where(c => c.Kind == ClockKind.Respond || c.Kind == ClockKind.Contact)
            .GroupBy(c => new
            {
                c.ServiceId,
                c.Kind,
                c.TakenDays,
                c.WasMet,
            })
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(ct);
        return counted
            .GroupBy(group => (group.Key.ServiceId!.Value, group.Key.Kind))
            .Where(service => service.Sum(group => group.Count) >= FewestCases)
            .ToDictionary(
                service => service.Key,
                service =>
                    Of(
                        [
                            .. service
                                .SelectMany(group => Enumerable.Repeat(group.Key.TakenDays ?? 0, group.Count))
                                .Order(),
                        ],
                        service.Where(group => group.Key.WasMet == true).Sum(group => group.Count)
                    )
            );
    }

    private static PromiseKept Of(IReadOnlyList<int> days, int met) =>
        new(
            (int)Math.Round(100m * met / days.Count, MidpointRounding.AwayFromZero),
            Quantile.Of(days, 0.5)!.Value,
            Quantile.Of(days, 0.8)!.Value
        );
}
