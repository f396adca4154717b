namespace PlacePartners.Referrals;

/// <summary>
/// A rule leads to its service only for people who gave this answer to a question. Whoever does not know, or was not asked,
/// is not shut out.
/// </summary>
internal sealed class RouteCondition
{
    public string QuestionId { get; init; } = "";

    /// <summary>Yes or no.</summary>
    public Reply Wants { get; init; }

    public bool IsSame(RouteCondition other) => (QuestionId, Wants) == (other.QuestionId, other.Wants);

    public RouteCondition Copy() => new() { QuestionId = QuestionId, Wants = Wants };
}

/// <summary>What somebody must have answered, or not know, to be led to a service.</summary>
/// <param name="Wants">Yes or no.</param>
public sealed record ConditionShown(string QuestionId, Reply Wants)
{
    internal static IReadOnlyList<ConditionShown> Of(IEnumerable<RouteCondition> conditions) =>
        [.. conditions.Select(condition => new ConditionShown(condition.QuestionId, condition.Wants))];
}
