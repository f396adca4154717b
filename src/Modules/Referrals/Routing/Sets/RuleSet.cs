using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>One version of which services answer which need, in which order.</summary>
internal sealed class RuleSet : PreparedVersion
{
    private RuleSet() { }

    public List<NeedArranged> Needs { get; private set; } = [];

    /// <summary>When routing began to go by it; null before.</summary>
    public DateTimeOffset? AppliedAt { get; private set; }

    public static RuleSet Draft(int number, IEnumerable<NeedArranged> needs, Preparer by)
    {
        var set = new RuleSet { Needs = [.. needs] };
        set.Begin(number, by);
        return set;
    }

    public void Arrange(NeedArranged arranged, Preparer by)
    {
        Edit(by);
        if (arranged.Services.DistinctBy(service => service.ServiceId).Count() != arranged.Services.Count)
            throw Refusal.Field("services", "A service stands twice in the list. Name each once.");
        Needs = [.. Needs.Where(need => need.Need != arranged.Need).Select(need => need.Copy()), arranged];
    }

    public void Applied(DateTimeOffset now) => AppliedAt ??= now;
}

/// <summary>How one need is shared out among its services, in their order.</summary>
internal sealed class NeedArranged
{
    public string Need { get; init; } = "";
    public FanOut FanOut { get; init; }
    public List<ServiceArranged> Services { get; init; } = [];
    public List<DeadlineRule> Deadlines { get; init; } = [];

    public NeedArranged Copy() =>
        new()
        {
            Need = Need,
            FanOut = FanOut,
            Services = [.. Services.Select(service => service.Copy())],
            Deadlines = [.. Deadlines.Select(rule => rule.Copy())],
        };

    public bool IsSame(NeedArranged? other) =>
        (other?.FanOut ?? FanOut.All) == FanOut
        && Services.Count == (other?.Services.Count ?? 0)
        && Services.Zip(other?.Services ?? []).All(pair => pair.First.IsSame(pair.Second))
        && Deadlines.Count == (other?.Deadlines.Count ?? 0)
        && Deadlines.Zip(other?.Deadlines ?? []).All(pair => pair.First.IsSame(pair.Second));

    /// <summary>Each service with its place, from 1; one that stands level shares the place of the one before it.</summary>
    public IEnumerable<(ServiceArranged Service, int Position)> Placed()
    {
        var position = 0;
        foreach (var service in Services)
            yield return (service, position = service.IsLevel && position > 0 ? position : position + 1);
    }
}

internal sealed class ServiceArranged
{
    public Guid ServiceId { get; init; }
    public bool IsInUse { get; init; }

    /// <summary>It has the same place as the one before it.</summary>
    public bool IsLevel { get; init; }

    /// <summary>Its organisation is funded to meet the need.</summary>
    public bool HasDuty { get; init; }

    /// <summary>A manager named it, though it does not itself say that it answers the need.</summary>
    public bool IsNamed { get; init; }
    public List<RouteCondition> Conditions { get; init; } = [];

    public ServiceArranged Copy() =>
        new()
        {
            ServiceId = ServiceId,
            IsInUse = IsInUse,
            IsLevel = IsLevel,
            HasDuty = HasDuty,
            IsNamed = IsNamed,
            Conditions = [.. Conditions.Select(condition => condition.Copy())],
        };

    public bool IsSame(ServiceArranged other) =>
        (ServiceId, IsInUse, IsLevel, HasDuty) == (other.ServiceId, other.IsInUse, other.IsLevel, other.HasDuty)
        && Conditions.Count == other.Conditions.Count
        && Conditions.Zip(other.Conditions).All(pair => pair.First.IsSame(pair.Second));
}
