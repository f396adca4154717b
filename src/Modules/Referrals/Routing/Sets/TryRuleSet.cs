using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>
/// What a rule set would have made of the needs of the last 90 days, beside what routing makes of them today. It notes that
/// the set was tried. Whoever does not run the hub reads every count to the nearest five.
/// </summary>
public static class TryRuleSet
{
    /// <param name="Checklists">How many there were.</param>
    /// <param name="Needs">Those that would have been left without a service at some time, now or as tried.</param>
    /// <param name="Deadlines">Referrals that would have each deadline, the strictest first.</param>
    /// <param name="IsRounded">Counts are to the nearest five.</param>
    public sealed record Response(
        DateOnly From,
        int Checklists,
        SimulateRouting.Counts WithoutService,
        IReadOnlyList<NeedCounts> Needs,
        IReadOnlyList<SimulateRouting.ServiceCounts> Services,
        IReadOnlyList<SimulateRouting.DeadlineCounts> Deadlines,
        bool IsRounded
    );

    public sealed record NeedCounts(string Code, string Name, SimulateRouting.Counts WithoutService);

    public static async Task<Ok<Response>> Handle(
        int number,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var set = await db.RuleSet(number, version: null, ct);
        var today = UkTime.Today(clock);
        var trial = Trial.For(me, today);
        List<PastForm> past = [.. (await trial.Past(db).ToListAsync(ct)).Select(PastForm.Of)];
        var live = await RoutingFacts.Load(db, modules, today, past.Select(one => one.Person.Postcode), ct);
        var (was, would) = (Replay.Of(past, live), Replay.Of(past, Tried(set, live)));

        var by = Preparer.Of(me, clock);
        if (set.Try(by.At))
            await modules.TellApprovers(set, by, ct);
        db.RuleSetChanged();
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(
            new Response(
                trial.From,
                trial.Shown(past.Count),
                trial.Pair(was.Unmet, would.Unmet),
                [
                    .. from need in Needs.All
                    let pair = (Times(need, was), Times(need, would))
                    where pair != (0, 0)
                    select new NeedCounts(need.Code, need.Name, trial.Pair(pair.Item1, pair.Item2)),
                ],
                trial.Services(was, would, live),
                trial.Deadlines(was, would),
                trial.IsRounded
            )
        );
    }

    // A service that joined since the draft was begun stands behind those that it names, as it will when the set is in use.
    private static RoutingFacts Tried(RuleSet set, RoutingFacts live)
    {
        var arranged = set.Needs.SelectMany(need =>
            RoutingRule
                .Of(need)
                .Concat(
                    live.Rules[need.Need].Where(rule => need.Services.TrueForAll(s => s.ServiceId != rule.ServiceId))
                )
        );
        var untouched = live.Rules.Where(rules => set.Needs.TrueForAll(need => need.Need != rules.Key));
        return live with
        {
            Rules = arranged.Concat(untouched.SelectMany(rules => rules)).ToLookup(rule => rule.Need),
            FanOuts = set.Needs.ToDictionary(need => need.Need, need => need.FanOut),
            Deadlines = set
                .Needs.Select(need => KeyValuePair.Create(need.Need, need.Deadlines))
                .UnionBy(live.Deadlines, deadlines => deadlines.Key)
                .ToDictionary(),
        };
    }

    private static int Times(Need need, Replayed replayed) => replayed.WithoutService.GetValueOrDefault(need.Code);
}
