namespace PlacePartners.Referrals;

/// <summary>What is being waited for. A referral or a checklist has at most one running clock of each kind.</summary>
public enum ClockKind
{
    /// <summary>The hub's first try to reach the person.</summary>
    Triage,

    /// <summary>The receiver accepts or declines.</summary>
    Respond,

    /// <summary>Somebody answers what the receiver asked.</summary>
    Answer,

    /// <summary>The receiver's first contact with the person, once it has accepted.</summary>
    Contact,

    /// <summary>The receiver looks at its waiting list again.</summary>
    Wait,

    /// <summary>The receiver records what came of it.</summary>
    Outcome,

    /// <summary>The hub asks the person how it went.</summary>
    FollowUp,
}

/// <summary>How much time a clock gives.</summary>
/// <param name="Days">Working days; 0 where hours are given.</param>
/// <param name="Hours">Real hours, night and weekend included; 0 where days are given.</param>
internal sealed record Allowance(int Days, int Hours = 0);

/// <summary>What each clock gives until a partnership says otherwise.</summary>
/// <param name="RemindAfter">The share of the time after which whoever is waited for is reminded.</param>
internal sealed record ClockDefault(ClockKind Kind, Allowance Ordinary, Allowance Urgent, double RemindAfter)
{
    public static readonly IReadOnlyList<ClockDefault> All =
    [
        new(ClockKind.Triage, new(2), new(0, Hours: 4), 0.5),
        new(ClockKind.Respond, new(5), new(1), 0.6),
        new(ClockKind.Answer, new(3), new(1), 0.5),
        new(ClockKind.Contact, new(10), new(2), 0.7),
        new(ClockKind.Wait, new(20), new(5), 0.8),
        new(ClockKind.Outcome, new(60), new(20), 0.5),
        new(ClockKind.FollowUp, new(20), new(5), 1),
    ];

    public static ClockDefault Of(ClockKind kind) => All.Single(known => known.Kind == kind);
}
