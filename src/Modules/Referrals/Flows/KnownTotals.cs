using PlacePartners.Contracts.Board;

namespace PlacePartners.Referrals;

/// <summary>
/// Which totals of a quarter an outsider knows. The board publishes them, by its own rule; a table that showed one that the
/// board hides would give it away, and one that is hidden here and shown there would protect nothing.
/// </summary>
/// <param name="Contacted">Whether it is known how many of the accepted have had a first contact.</param>
internal sealed record KnownTotals(
    bool Made,
    bool Accepted,
    bool Reported,
    IReadOnlySet<FlowStage> Stages,
    bool Contacted = true
)
{
    /// <summary>Nothing of the totals is hidden.</summary>
    public static KnownTotals All { get; } = new(true, true, true, Enum.GetValues<FlowStage>().ToHashSet());

    public bool Sent => Made && Stages.Contains(FlowStage.NotSent) && Stages.Contains(FlowStage.LeftOut);

    /// <param name="board">The board of this quarter alone, as those read it who do not hold the records.</param>
    public static KnownTotals Of(ReferralFlow board, FlowFacts facts)
    {
        var counts = board.Quarters.Single().Counts;
        if (counts.Made is null)
            return new(false, false, false, new HashSet<FlowStage>(), false);
        var stages = new HashSet<FlowStage>();
        Know(counts.NotSent is not null, FlowStage.NotSent);
        Know(counts.Waiting is not null, FlowStage.Waiting);
        Know(counts.Declined is not null, FlowStage.Declined);
        // The board tells neither of these two apart: they are shown where both are, and else not.
        Know(counts.Ended is not null, FlowStage.LeftOut, FlowStage.CalledBack);
        // What the board hides of the outcomes may come to few together.
        var isReported =
            (counts.Accepted == 0 || (counts.Accepted is not null && TellsTheRest(board.Outcomes)))
            && !IsSmall(facts, FlowStage.Unconfirmed, FlowStage.Confirmed);
        Know(isReported, FlowStage.UnderWay);
        Know(isReported, FlowStage.Unconfirmed, FlowStage.Confirmed);
        var isContacted = counts.Accepted == 0 || (counts.Accepted is not null && TellsTheRest(board.FirstContact));
        return new(true, counts.Accepted is not null, isReported, stages, isContacted);

        void Know(bool isKnown, params FlowStage[] parts)
        {
            if (isKnown && (parts is [_] || parts.All(part => !IsSmall(facts, part))))
                stages.UnionWith(parts);
        }
    }

    /// <summary>How many have none: without a word on any nothing is known of it; a part that is not named is 0.</summary>
    private static bool TellsTheRest(IReadOnlyList<PartCount> parts) =>
        parts.Count > 0 && parts.Where(part => part.Part is "none" or "withdrawn").All(part => part.Count is not null);

    private static bool IsSmall(FlowFacts facts, params FlowStage[] stages) =>
        FlowParts.IsFew(facts.Referrals.Where(r => stages.Contains(r.Stage)).Select(r => r.SubmissionId));
}
