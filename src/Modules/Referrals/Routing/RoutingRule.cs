using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>A need is answered by a service, at this place in the order; several may share a place.</summary>
internal sealed class RoutingRule : TenantOwned, IVersioned
{
    private RoutingRule() { }

    public string Need { get; private set; } = "";
    public Guid ServiceId { get; private set; }
    public int Position { get; private set; }
    public bool IsActive { get; private set; } = true;

    /// <summary>Its organisation is funded to meet the need, so its own workers do not send people elsewhere with it.</summary>
    public bool HasDuty { get; private set; }
    public List<RouteCondition> Conditions { get; private set; } = [];
    public int Version { get; private set; }

    public static RoutingRule Add(string need, Guid serviceId, int position) =>
        new()
        {
            Need = need,
            ServiceId = serviceId,
            Position = position,
        };

    /// <summary>What a set of rules would make of one need, in the order of the set; what is not in use is left out.</summary>
    public static IEnumerable<RoutingRule> Of(NeedArranged arranged)
    {
        foreach (var (service, position) in arranged.Placed().Where(placed => placed.Service.IsInUse))
        {
            var rule = Add(arranged.Need, service.ServiceId, position);
            rule.Place(position, service);
            yield return rule;
        }
    }

    public void Place(int position, ServiceArranged arranged)
    {
        Position = position;
        KeepTo(arranged);
    }

    /// <summary>It stands behind those that a rule set names.</summary>
    public void MoveTo(int position) => Position = position;

    /// <summary>On the terms that two people agreed for this service, wherever it stands.</summary>
    public void KeepTo(ServiceArranged arranged)
    {
        (IsActive, HasDuty) = (arranged.IsInUse, arranged.HasDuty);
        Conditions = [.. arranged.Conditions.Select(condition => condition.Copy())];
    }
}

public enum FanOut
{
    /// <summary>Every service in use is proposed.</summary>
    All,

    /// <summary>Only the first that takes referrals; of those that share a place, the one whose turn it is.</summary>
    First,

    /// <summary>
    /// One of them, whatever their order: the soonest, then the nearest, and among equals the one that had the fewest lately.
    /// </summary>
    InTurn,
}

/// <summary>How a need is shared out among its services, and what is urgent about it. Without a row: to all.</summary>
internal sealed class NeedRouting : TenantOwned, IVersioned
{
    private NeedRouting() { }

    public string Need { get; private set; } = "";
    public FanOut FanOut { get; private set; }
    public List<DeadlineRule> Deadlines { get; private set; } = [];
    public int Version { get; private set; }

    public static NeedRouting Of(string need, FanOut fanOut) => new() { Need = need, FanOut = fanOut };

    public static NeedRouting Of(NeedArranged arranged)
    {
        var routing = Of(arranged.Need, arranged.FanOut);
        routing.Share(arranged);
        return routing;
    }

    public void Share(NeedArranged arranged)
    {
        FanOut = arranged.FanOut;
        Deadlines = [.. arranged.Deadlines.Select(rule => rule.Copy())];
    }
}

/// <summary>A rule that led to a referral, as it was then.</summary>
internal sealed class RuleFired
{
    public string Need { get; init; } = "";
    public Guid RuleId { get; init; }
    public int Version { get; init; }

    /// <summary>Its place among the rules of the need, from 1.</summary>
    public int Place { get; init; }
    public FanOut FanOut { get; init; }

    /// <summary>Number of the rule set that routing went by; 0 before the first.</summary>
    public int RuleSet { get; init; }

    /// <summary>What the rule asked of the answers.</summary>
    public List<RouteCondition> Conditions { get; init; } = [];

    /// <summary>By when the person must hear from the service; null where no rule says so.</summary>
    public Deadline? Deadline { get; init; }

    /// <summary>The answers that set the deadline.</summary>
    public List<RouteCondition> DeadlineConditions { get; init; } = [];

    /// <summary>From the person to the service, as it was then; null where it was not known.</summary>
    public int? Kilometres { get; init; }

    /// <summary>It is for some wards, and which one the person lives in was not known.</summary>
    public bool AsksForWard { get; init; }

    public static RuleFired Of(RoutedNeed need, Candidate candidate, int ruleSet, DeadlineRule? deadline) =>
        new()
        {
            Need = need.Need,
            RuleId = candidate.Rule.Id,
            Version = candidate.Rule.Version,
            Place = candidate.Rule.Position,
            FanOut = need.FanOut,
            RuleSet = ruleSet,
            Conditions = [.. candidate.Rule.Conditions.Select(condition => condition.Copy())],
            Deadline = deadline?.Deadline,
            Kilometres = candidate.Kilometres,
            AsksForWard = candidate.AsksForWard,
            DeadlineConditions = [.. deadline?.Copy().Conditions ?? []],
        };
}

/// <summary>A rule that led to a referral, for whoever asks why this service.</summary>
/// <param name="Version">Of the rule, at that time.</param>
/// <param name="Place">Its place among the services of the need, from 1.</param>
/// <param name="RuleSet">Number of the rule set that routing went by; 0 before the first.</param>
/// <param name="Conditions">What it asked of the answers; none is told to a service.</param>
/// <param name="Deadline">By when the person must hear from the service; null where no rule says so.</param>
/// <param name="DeadlineConditions">The answers that set the deadline; none is told to a service.</param>
/// <param name="Kilometres">From the person, in a straight line, 0 for less than half of one; null where it was not known. Never told to a service.</param>
/// <param name="AsksForWard">It is for some wards, and which one the person lives in was not known. Never told to a service.</param>
public sealed record RuleShown(
    string Need,
    string NeedName,
    int Version,
    int Place,
    FanOut FanOut,
    int RuleSet,
    IReadOnlyList<ConditionShown> Conditions,
    Deadline? Deadline,
    IReadOnlyList<ConditionShown> DeadlineConditions,
    int? Kilometres,
    bool AsksForWard
)
{
    /// <param name="tellsDistance">Not where the address is withheld: distances to a few services say where it is.</param>
    internal static IReadOnlyList<RuleShown> Of(Referral referral, bool tellsDistance) =>
        [
            .. referral.Rules.Select(rule => new RuleShown(
                rule.Need,
                Needs.NameOf(rule.Need),
                rule.Version,
                rule.Place,
                rule.FanOut,
                rule.RuleSet,
                ConditionShown.Of(rule.Conditions),
                rule.Deadline,
                ConditionShown.Of(rule.DeadlineConditions),
                tellsDistance ? rule.Kilometres : null,
                rule.AsksForWard
            )),
        ];

    /// <summary>
    /// As the service reads it: the answers to other questions are none of its business, and a distance would tell more of
    /// where the person lives than it may know.
    /// </summary>
    internal static IReadOnlyList<RuleShown> ToReceiver(Referral referral) =>
        [
            .. Of(referral, tellsDistance: false)
                .Select(rule => rule with { Conditions = [], DeadlineConditions = [], AsksForWard = false }),
        ];
}
