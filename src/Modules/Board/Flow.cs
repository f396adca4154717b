using PlacePartners.Contracts.Referrals;

namespace PlacePartners.Board;

/// <summary>Where a referral stands, as the board counts it: each is in exactly one group.</summary>
internal enum FlowGroup
{
    NotSent,
    Waiting,
    Accepted,
    Declined,
    Ended,
}

/// <summary>Sorts referrals for the board.</summary>
internal static class Flow
{
    /// <summary>The outcome of an accepted referral that has none yet, and the wait of one without a first contact.</summary>
    public const string NoneYet = "none";

    public static IReadOnlyList<FlowGroup> Groups { get; } = Enum.GetValues<FlowGroup>();

    /// <summary>The outcome and the wait of an accepted referral that was withdrawn before it had one.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>How long people waited for the first contact, shortest first.</summary>
    public static IReadOnlyList<string> Waits { get; } = ["0-2", "3-7", "8-14", "15-28", "29", Withdrawn, NoneYet];

    private static readonly string[] BestFirst =
    [
        "helped-fully",
        "helped-partly",
        "advice-only",
        "not-helped",
        "did-not-attend",
        "person-stopped",
        "died-or-moved",
    ];

    /// <summary>Where an outcome stands in a list: the best first, none yet last.</summary>
    public static int OrderOf(string outcome) =>
        outcome == NoneYet ? BestFirst.Length + 2
        : outcome == Withdrawn ? BestFirst.Length + 1
        : Array.IndexOf(BestFirst, outcome) is >= 0 and var at ? at
        : BestFirst.Length;

    public static FlowGroup GroupOf(ReferralFact fact) =>
        fact switch
        {
            { IsAccepted: true } => FlowGroup.Accepted,
            { IsDeclined: true } => FlowGroup.Declined,
            { State: "dropped" or "withdrawn" or "recalled" } => FlowGroup.Ended,
            { SentOn: null } => FlowGroup.NotSent,
            _ => FlowGroup.Waiting,
        };

    public static string OutcomeOf(ReferralFact fact) => fact.Outcome ?? NothingBecause(fact);

    public static string WaitOf(ReferralFact fact) =>
        fact.DaysToFirstContact switch
        {
            null => NothingBecause(fact),
            <= 2 => "0-2",
            <= 7 => "3-7",
            <= 14 => "8-14",
            <= 28 => "15-28",
            _ => "29",
        };

    private static string NothingBecause(ReferralFact fact) =>
        fact.State is "withdrawn" or "recalled" ? Withdrawn : NoneYet;

    /// <summary>Calendar days from sent to first contact, shortest first.</summary>
    public static IReadOnlyList<int> DaysToFirstContact(IEnumerable<ReferralFact> facts) =>
        [
            .. facts
                .Where(fact => fact.DaysToFirstContact is not null)
                .Select(fact => fact.DaysToFirstContact!.Value)
                .Order(),
        ];

    /// <summary>The middle value, or the mean of the two in the middle; null of nothing.</summary>
    public static decimal? Median(IReadOnlyList<int> ordered) =>
        ordered.Count == 0 ? null : (ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2m;
}
