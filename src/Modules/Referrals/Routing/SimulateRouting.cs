using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>
/// What another arrangement of one need would have made of the last 90 days, beside what the live one would have. Nothing is
/// stored. Whoever does not run the hub reads every count to the nearest five.
/// </summary>
public static class SimulateRouting
{
    /// <param name="Deadlines">Null for those that are live.</param>
    public sealed record Request(
        FanOut FanOut,
        [Items(0, 100)] IReadOnlyList<ArrangeNeed.Route> Services,
        [Items(0, 12)] IReadOnlyList<ArrangeNeed.Pressing>? Deadlines = null
    );

    /// <param name="Needs">How often a checklist found the need in these days.</param>
    /// <param name="Deadlines">Referrals that would have each deadline, the strictest first.</param>
    /// <param name="IsRounded">Counts are to the nearest five.</param>
    public sealed record Response(
        DateOnly From,
        int Needs,
        Counts WithoutService,
        IReadOnlyList<ServiceCounts> Services,
        IReadOnlyList<DeadlineCounts> Deadlines,
        bool IsRounded
    );

    /// <param name="Live">By the rules that are live.</param>
    /// <param name="Tried">By those that are tried.</param>
    public sealed record Counts(int Live, int Tried);

    /// <param name="FullWeeks">Weeks in which it had no place for somebody who fitted.</param>
    public sealed record ServiceCounts(Guid ServiceId, string Name, Counts Lines, Counts FullWeeks);

    public sealed record DeadlineCounts(Deadline Deadline, Counts Lines);

    public static async Task<Ok<Response>> Handle(
        string need,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (Needs.All.All(known => known.Code != need))
            throw Refusal.NotFound("need");
        var today = UkTime.Today(clock);
        var trial = Trial.For(me, today);
        var past = await Past(need, trial, db, ct);
        var live = await RoutingFacts.Load(db, modules, today, past.Select(one => one.Person.Postcode), ct);
        var arranged = new ArrangeNeed.Request(Version: 0, request.FanOut, request.Services, request.Deadlines);
        await ArrangeNeed.RequireKnown(arranged, live.Services, db, ct);
        var pressing = live.Deadlines.GetValueOrDefault(need) ?? [];
        var tried = Tried(ArrangeNeed.Read(need, arranged, live.Services, pressing), live);
        var (before, after) = (Replay.Of(past, live), Replay.Of(past, tried));

        return TypedResults.Ok(
            new Response(
                trial.From,
                trial.Shown(past.Count),
                trial.Pair(before.Unmet, after.Unmet),
                [.. Named(need, live, tried).Select(service => trial.Service(service.Id, service.Name, before, after))],
                trial.Deadlines(before, after),
                trial.IsRounded
            )
        );
    }

    private static RoutingFacts Tried(NeedArranged arranged, RoutingFacts live) =>
        live with
        {
            Rules = RoutingRule.Of(arranged).ToLookup(rule => rule.Need),
            FanOuts = new Dictionary<string, FanOut> { [arranged.Need] = arranged.FanOut },
            Deadlines = new Dictionary<string, List<DeadlineRule>> { [arranged.Need] = arranged.Deadlines },
        };

    private static async Task<List<PastForm>> Past(string need, Trial trial, AppDb db, CancellationToken ct)
    {
        var found = await trial.Past(db).Where(s => s.Needs.Any(n => n.Code == need)).ToListAsync(ct);
        return
        [
            .. found
                .Select(PastForm.Of)
                .Select(form => form with { Needs = [.. form.Needs.Where(one => one.Code == need)] }),
        ];
    }

    private static IEnumerable<ServiceRecord> Named(string need, RoutingFacts live, RoutingFacts tried) =>
        live.Rules[need]
            .Concat(tried.Rules[need])
            .Select(rule => rule.ServiceId)
            .Distinct()
            .Where(live.Services.ContainsKey)
            .Select(id => live.Services[id]);
}
