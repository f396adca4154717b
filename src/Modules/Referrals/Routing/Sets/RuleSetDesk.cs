using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>How a rule set is taken up, compared with what routing goes by today, and put in its place.</summary>
internal static class RuleSetDesk
{
    public const string Path = "/api/routing-versions";

    /// <param name="version">That was read; null where the order of two people makes no difference.</param>
    public static async Task<RuleSet> RuleSet(this AppDb db, int number, int? version, CancellationToken ct)
    {
        var set =
            await db.RuleSets.FirstOrDefaultAsync(s => s.Number == number, ct)
            ?? throw Refusal.NotFound("version of the routing");
        if (version is { } read)
            db.Expect(set, read);
        return set;
    }

    /// <summary>What routing goes by today, services that joined by themselves included.</summary>
    public static async Task<IReadOnlyList<NeedArranged>> ArrangedToday(this AppDb db, CancellationToken ct)
    {
        var rules = await db.RoutingRules.AsNoTracking().OrderBy(r => r.Position).ThenBy(r => r.Id).ToListAsync(ct);
        var shared = await db.NeedRoutings.AsNoTracking().ToDictionaryAsync(r => r.Need, ct);
        return
        [
            .. rules
                .Select(rule => rule.Need)
                .Union(shared.Keys)
                .Select(need => new NeedArranged
                {
                    Need = need,
                    FanOut = shared.GetValueOrDefault(need)?.FanOut ?? FanOut.All,
                    Deadlines = [.. shared.GetValueOrDefault(need)?.Deadlines.Select(rule => rule.Copy()) ?? []],
                    Services = [.. Arranged(rules.FindAll(rule => rule.Need == need))],
                }),
        ];
    }

    /// <summary>Routing goes by each approved set whose day has come. Says whether there was one.</summary>
    public static async Task<bool> ApplyDue(this AppDb db, IMediator modules, DateTimeOffset now, CancellationToken ct)
    {
        var today = UkTime.DateOf(now);
        var due = await db
            .RuleSets.Where(s => s.State == VersionState.Approved && s.AppliedAt == null && s.LiveFrom <= today)
            .OrderBy(s => s.Number)
            .ToListAsync(ct);
        foreach (var set in due)
            await db.Apply(set, modules, now, ct);
        return due.Count > 0;
    }

    /// <summary>
    /// Routing goes by a set from now on. A service that joined since it was drafted keeps its place behind the others; one
    /// that has since said that it does not answer the need stays out.
    /// </summary>
    public static async Task Apply(
        this AppDb db,
        RuleSet set,
        IMediator modules,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var rules = await db.RoutingRules.OrderBy(r => r.Position).ThenBy(r => r.Id).ToListAsync(ct);
        var shared = await db.NeedRoutings.ToDictionaryAsync(r => r.Need, ct);
        var answers = (await modules.Send(new GetServices(), ct)).ToDictionary(s => s.Id, s => s.Needs);
        foreach (var arranged in set.Needs)
        {
            if (shared.TryGetValue(arranged.Need, out var routing))
                routing.Share(arranged);
            else
                db.Add(NeedRouting.Of(arranged));
            Place(db, arranged, rules.FindAll(rule => rule.Need == arranged.Need), answers);
        }
        set.Applied(now);
        db.Publish(new RuleSetApplied(set.Number));
        db.RuleSetChanged();
        db.Changed("/api/routing");
    }

    /// <summary>What the set in use says of a service for a need, also when the service was away meanwhile; null for nothing.</summary>
    public static async Task<Func<string, Guid, ServiceArranged?>> TermsInUse(this AppDb db, CancellationToken ct)
    {
        var set = await db
            .RuleSets.AsNoTracking()
            .Where(s => s.AppliedAt != null)
            .OrderByDescending(s => s.Number)
            .FirstOrDefaultAsync(ct);
        return (need, serviceId) =>
            set?.Needs.Find(arranged => arranged.Need == need)?.Services.Find(s => s.ServiceId == serviceId);
    }

    /// <summary>The questions that a condition can go by: those of the newest checklist that is in use or on its way.</summary>
    public static async Task<IReadOnlyList<Question>> QuestionsAsked(this AppDb db, CancellationToken ct)
    {
        var checklist = await db
            .Checklists.AsNoTracking()
            .Where(c => c.State != VersionState.Discarded)
            .OrderByDescending(c => c.Number)
            .FirstOrDefaultAsync(ct);
        return [.. checklist?.ActiveQuestions ?? []];
    }

    public static void RuleSetChanged(this AppDb db) => db.Changed(Path);

    private static IEnumerable<ServiceArranged> Arranged(List<RoutingRule> rules) =>
        rules.Select(
            (rule, at) =>
                new ServiceArranged
                {
                    ServiceId = rule.ServiceId,
                    IsInUse = rule.IsActive,
                    IsLevel = at > 0 && rules[at - 1].Position == rule.Position,
                    HasDuty = rule.HasDuty,
                    Conditions = [.. rule.Conditions.Select(condition => condition.Copy())],
                }
        );

    private static void Place(
        AppDb db,
        NeedArranged arranged,
        List<RoutingRule> rules,
        Dictionary<Guid, IReadOnlyList<string>> answers
    )
    {
        var last = 0;
        foreach (var (service, position) in arranged.Placed())
        {
            last = position;
            var rule = rules.Find(r => r.ServiceId == service.ServiceId);
            if (rule is null)
            {
                var needs = answers.GetValueOrDefault(service.ServiceId);
                if (needs is null || !(service.IsNamed || needs.Contains(arranged.Need)))
                    continue;
                db.Add(rule = RoutingRule.Add(arranged.Need, service.ServiceId, position));
            }
            rule.Place(position, service);
        }
        foreach (var rule in rules.Where(rule => arranged.Services.TrueForAll(s => s.ServiceId != rule.ServiceId)))
            rule.MoveTo(++last);
    }
}
