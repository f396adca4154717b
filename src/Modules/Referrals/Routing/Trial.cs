using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>
/// How what rules would have made of the last 90 days is told beside what the live ones would have. Whoever does not run the
/// hub reads every count of people to the nearest five.
/// </summary>
internal sealed record Trial(DateOnly From, bool IsRounded)
{
    private const int Looked = 90;

    public static Trial For(CurrentUser me, DateOnly today) =>
        new(today.AddDays(-Looked), IsRounded: !me.Has(Permission.RunHub));

    /// <summary>The checklists of these days, with whom they are about, in their order.</summary>
    public IQueryable<Submission> Past(AppDb db)
    {
        var since = UkTime.InstantOf(From, TimeOnly.MinValue);
        return db
            .Submissions.AsNoTracking()
            .Include(s => s.Person)
            .Where(s => s.SubmittedAt >= since)
            .OrderBy(s => s.SubmittedAt)
            .ThenBy(s => s.Id);
    }

    public int Shown(int count) => IsRounded ? (count + 2) / 5 * 5 : count;

    public SimulateRouting.Counts Pair(int live, int tried) => new(Shown(live), Shown(tried));

    public SimulateRouting.ServiceCounts Service(Guid id, string name, Replayed live, Replayed tried) =>
        new(
            id,
            name,
            Pair(live.Lines.GetValueOrDefault(id), tried.Lines.GetValueOrDefault(id)),
            new(live.FullWeeks.GetValueOrDefault(id), tried.FullWeeks.GetValueOrDefault(id))
        );

    /// <summary>All that got a referral or had no place, by name.</summary>
    public IReadOnlyList<SimulateRouting.ServiceCounts> Services(Replayed live, Replayed tried, RoutingFacts facts) =>
        [
            .. from id in live.Lines.Keys.Union(tried.Lines.Keys).Union(tried.FullWeeks.Keys)
            let service = facts.Services[id]
            orderby service.Name, id
            select Service(id, service.Name, live, tried),
        ];

    public IReadOnlyList<SimulateRouting.DeadlineCounts> Deadlines(Replayed live, Replayed tried) =>
        [
            .. Enum.GetValues<Deadline>()
                .Select(deadline => new SimulateRouting.DeadlineCounts(
                    deadline,
                    Pair(live.Deadlines.GetValueOrDefault(deadline), tried.Deadlines.GetValueOrDefault(deadline))
                )),
        ];
}
