namespace PlacePartners.Referrals;

/// <summary>Makes the figures of a quarter that may be shown to those who do not hold the records.</summary>
internal static class FlowTables
{
    public static FlowFigures Safe(FlowFacts facts, KnownTotals known)
    {
        var total = Total(facts, known);
        var routes = RouteTable.Of(facts, known);
        var ages = Equity(facts, s => s.Age, r => r.Age, AgeBands.All, known);
        var areas = Areas(facts, known);
        var unmet = facts.Unmet.Select(need => need.SubmissionId).ToList();
        return new(
            total,
            total is { Accepted: { } yes, Declined: { } no } ? WilsonInterval.Of(yes, yes + no) : null,
            routes ?? [],
            routes is null,
            FlowWaits.Safe(facts.Waited, known, routes ?? []),
            known.Stages.Contains(FlowStage.Declined) ? Declines(facts) : [],
            ages ?? [],
            ages is null,
            areas ?? [],
            areas is null,
            FlowParts.IsFew(unmet) ? null : unmet.Count,
            Unmet(facts.Unmet, need => need.Need, Needs.NameOf),
            Unmet(facts.Unmet, FlowAreasOf(facts.Unmet), area => area),
            Times(facts.ToldAbout),
            Times(facts.SaidNo)
        );
    }

    private static RouteCounts Total(FlowFacts facts, KnownTotals known)
    {
        return new(
            Of(known.Made, _ => true),
            Of(known.Sent, stage => stage is not (FlowStage.NotSent or FlowStage.LeftOut)),
            Of(known.Stages.Contains(FlowStage.Waiting), stage => stage == FlowStage.Waiting),
            Of(known.Accepted, stage => stage >= FlowStage.UnderWay),
            Of(known.Stages.Contains(FlowStage.Declined), stage => stage == FlowStage.Declined),
            Of(known.Reported, stage => stage >= FlowStage.Unconfirmed),
            Of(known.Stages.Contains(FlowStage.Confirmed), stage => stage == FlowStage.Confirmed)
        );

        int? Of(bool isKnown, Func<FlowStage, bool> isMeant) =>
            isKnown ? facts.Referrals.Count(fact => isMeant(fact.Stage)) : null;
    }

    private static IReadOnlyList<FlowPart> Declines(FlowFacts facts)
    {
        var declined = facts.Referrals.Where(r => r.Stage == FlowStage.Declined).ToLookup(r => r.DeclineCode);
        var codes = declined.Select(group => group.Key).OfType<DeclineCode>().Order().ToList();
        var shown = FlowParts.Protect(codes.ConvertAll(code => declined[code].Select(r => r.SubmissionId)));
        return shown is null ? [] : [.. codes.Select((code, at) => new FlowPart(code.ToString(), "", shown[at]))];
    }

    private static IReadOnlyList<EquityRow>? Areas(FlowFacts facts, KnownTotals known)
    {
        var name = FlowParts.Named(facts.Submissions.Select(s => (s.SubmissionId, s.Area)));
        return Equity(
            facts,
            s => name(s.Area),
            r => name(r.Area),
            FlowParts.InOrder(
                facts
                    .Submissions.Select(s => name(s.Area))
                    .Concat(facts.Referrals.Where(r => r.Stage >= FlowStage.UnderWay).Select(r => name(r.Area)))
            ),
            known
        );
    }

    private static IReadOnlyList<EquityRow>? Equity(
        FlowFacts facts,
        Func<SubmissionFact, string> ofSubmission,
        Func<FlowFact, string> ofReferral,
        IReadOnlyList<string> codes,
        KnownTotals known
    )
    {
        var filled = facts.Submissions.ToLookup(ofSubmission, s => s.SubmissionId);
        var taken = facts.Referrals.Where(r => r.Stage >= FlowStage.UnderWay).ToLookup(ofReferral, r => r.SubmissionId);
        var submitted = FlowParts.Protect([.. codes.Select(code => filled[code])]);
        var accepted = known.Accepted ? FlowParts.Protect([.. codes.Select(code => taken[code])]) : null;
        return submitted is null && accepted is null
            ? null
            : [.. codes.Select((code, at) => new EquityRow(code, submitted?[at], accepted?[at]))];
    }

    private static Func<UnmetFact, string> FlowAreasOf(IReadOnlyList<UnmetFact> unmet)
    {
        var name = FlowParts.Named(unmet.Select(need => (need.SubmissionId, need.Area)));
        return need => name(need.Area);
    }

    private static IReadOnlyList<FlowPart> Unmet(
        IReadOnlyList<UnmetFact> unmet,
        Func<UnmetFact, string> codeOf,
        Func<string, string> nameOf
    )
    {
        var parts = unmet.ToLookup(codeOf, need => need.SubmissionId);
        var codes = parts.Select(part => part.Key).ToList();
        var shown = FlowParts.Protect(codes.ConvertAll(code => parts[code]));
        return shown is null
            ? []
            : FlowParts.Ordered(codes.Select((code, at) => new FlowPart(code, nameOf(code), shown[at])));
    }

    /// <summary>Of nobody that is known: each time may be another person.</summary>
    private static int? Times(int count) => count is > 0 and < LinkedCounts.FewestPeople ? null : count;
}
