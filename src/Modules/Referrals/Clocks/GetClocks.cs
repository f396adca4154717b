using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>How much time each step has here, on which days nobody works, and how well the times are kept.</summary>
public static class GetClocks
{
    private const int Days = 90;

    /// <param name="Kept">Of clocks that stopped in the last 90 days.</param>
    public sealed record Response(
        IReadOnlyList<ClockGiven> Clocks,
        IReadOnlyList<ClosedDayShown> ClosedDays,
        IReadOnlyList<TimesKept> Kept
    );

    /// <param name="Version">0 while nobody has changed it.</param>
    /// <param name="UrgentHours">Real hours in place of the urgent days; 0 where days count.</param>
    public sealed record ClockGiven(ClockKind Kind, int Days, int UrgentDays, int UrgentHours, int Version);

    /// <param name="OrganisationName">Null for the whole partnership.</param>
    /// <param name="MayRemove">Whether whoever asks may open the day again.</param>
    public sealed record ClosedDayShown(
        Guid ClosedDayId,
        DateOnly On,
        string Name,
        string? OrganisationName,
        bool MayRemove
    );

    /// <param name="MedianDays">Working days, pauses left out; null where none stopped, or where they run in hours.</param>
    /// <param name="SlowestFifthDays">80 of 100 took no longer; null as above.</param>
    /// <param name="PausedDays">Working days that they stood still, together.</param>
    public sealed record TimesKept(
        ClockKind Kind,
        int Stopped,
        int Met,
        int RunningLate,
        double? MedianDays,
        double? SlowestFifthDays,
        int PausedDays
    );

    public static async Task<Ok<Response>> Handle(
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var rules = await db.ClockRules.AsNoTracking().ToListAsync(ct);
        var today = UkTime.DateOf(now);
        var closed = await db.ClosedDays.AsNoTracking().Where(d => d.On >= today).OrderBy(d => d.On).ToListAsync(ct);
        var organisations = await modules.Send(
            new GetOrganisations([.. closed.Select(d => d.OrganisationId).OfType<Guid>().Distinct()]),
            ct
        );
        var names = organisations.ToDictionary(organisation => organisation.Id, organisation => organisation.Name);
        var since = now.AddDays(-Days);
        var clocks = await db
            .Clocks.AsNoTracking()
            .Where(c => c.StoppedAt == null || c.StoppedAt >= since)
            .GroupBy(c => new
            {
                c.Kind,
                HasStopped = c.StoppedAt != null,
                InDays = c.Hours == 0,
                c.TakenDays,
                WasMet = c.WasMet == true,
                IsLate = c.StoppedAt == null && c.PausedAt == null && c.DueAt < now,
            })
            .Select(alike => new Alike
            {
                Kind = alike.Key.Kind,
                HasStopped = alike.Key.HasStopped,
                InDays = alike.Key.InDays,
                TakenDays = alike.Key.TakenDays,
                WasMet = alike.Key.WasMet,
                IsLate = alike.Key.IsLate,
                Count = alike.Count(),
                PausedDays = alike.Sum(c => c.PausedDays),
            })
            .ToListAsync(ct);

        return TypedResults.Ok(
            new Response(
                [.. ClockDefault.All.Select(known => Show(known, rules.Find(r => r.Kind == known.Kind)))],
                [.. closed.Select(day => Show(day, names, me))],
                [.. ClockDefault.All.Select(known => Keep(known.Kind, clocks.FindAll(c => c.Kind == known.Kind)))]
            )
        );
    }

    private static ClockGiven Show(ClockDefault known, ClockRule? rule) =>
        rule is null
            ? new(known.Kind, known.Ordinary.Days, known.Urgent.Days, known.Urgent.Hours, 0)
            : new(known.Kind, rule.Days, rule.UrgentDays, rule.UrgentHours, rule.Version);

    private static ClosedDayShown Show(ClosedDay day, Dictionary<Guid, string> names, CurrentUser me) =>
        new(
            day.Id,
            day.On,
            day.Name,
            day.OrganisationId is { } id ? names.GetValueOrDefault(id, "") : null,
            day.OrganisationId is { } own ? own == me.OrganisationId : me.Has(Permission.ManagePartnership)
        );

    // Counted by the database: a year of clocks is too much to read for a dozen numbers.
    private sealed record Alike
    {
        public ClockKind Kind { get; init; }
        public bool HasStopped { get; init; }
        public bool InDays { get; init; }
        public int? TakenDays { get; init; }
        public bool WasMet { get; init; }
        public bool IsLate { get; init; }
        public int Count { get; init; }
        public int PausedDays { get; init; }
    }

    private static TimesKept Keep(ClockKind kind, List<Alike> clocks)
    {
        var stopped = clocks.FindAll(clock => clock.HasStopped);
        var days = stopped
            .Where(clock => clock.InDays)
            .OrderBy(clock => clock.TakenDays)
            .SelectMany(clock => Enumerable.Repeat(clock.TakenDays!.Value, clock.Count))
            .ToList();
        return new(
            kind,
            stopped.Sum(clock => clock.Count),
            stopped.Where(clock => clock.WasMet).Sum(clock => clock.Count),
            clocks.Where(clock => clock.IsLate).Sum(clock => clock.Count),
            Quantile.Of(days, 0.5),
            Quantile.Of(days, 0.8),
            clocks.Sum(clock => clock.PausedDays)
        );
    }
}

internal static class Quantile
{
    /// <summary>
    /// The value below which a share of sorted values lies, by linear interpolation between order statistics (type 7 of
    /// Hyndman and Fan, 1996); null of none.
    /// </summary>
    public static double? Of(IReadOnlyList<int> sorted, double share)
    {
        if (sorted.Count == 0)
            return null;
        var at = (sorted.Count - 1) * share;
        var (below, above) = (sorted[(int)Math.Floor(at)], sorted[(int)Math.Ceiling(at)]);
        return below + ((at - Math.Floor(at)) * (above - below));
    }
}
