using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals.Flows;

/// <summary>
/// An outsider with a machine: reads the published table and its totals, tries every table of whole numbers that fits, and
/// must find at least two values for whatever is hidden.
/// </summary>
public sealed class RouteTableTests
{
    private static readonly FlowStage[] Used =
    [
        FlowStage.Unconfirmed,
        FlowStage.Confirmed,
        FlowStage.UnderWay,
        FlowStage.Waiting,
        FlowStage.Declined,
        FlowStage.CalledBack,
        FlowStage.LeftOut,
    ];

    [Fact]
    public void Nothing_hidden_can_be_found_from_any_total_in_random_tables()
    {
        var (shown, hidden) = (0, 0);
        for (var seed = 0; seed < 250; seed++)
        {
            var dice = new Random(seed);
            var facts = Tables(dice);
            var known = Known(facts);
            if (RouteTable.Of(facts, known) is not { } routes)
                continue;

            var outsider = Reads(facts, known, routes);

            foreach (var figure in outsider.Hidden)
                outsider.CanBeOther(figure).ShouldBeTrue($"Seed {seed} gives away {figure}.");
            hidden += outsider.Hidden.Count;
            shown += routes.Sum(route => Counts(route).Count(count => count is not null));
        }

        // Else the rule would be kept by hiding everything, or by having nothing to hide.
        shown.ShouldBeGreaterThan(1000);
        hidden.ShouldBeGreaterThan(500);
    }

    [Fact]
    public void The_outsider_finds_a_value_that_is_hidden_alone()
    {
        var facts = Facts((0, FlowStage.UnderWay, 9), (0, FlowStage.Declined, 2), (1, FlowStage.Declined, 8));
        FlowRoute[] routes = [Row(0, made: 11, accepted: 9, declined: null), Row(1, made: 8, accepted: 0, declined: 8)];

        var outsider = Reads(facts, KnownTotals.All, routes);

        outsider.Hidden.ShouldBe([new(0, FlowStage.Declined)]);
        outsider.CanBeOther(outsider.Hidden[0]).ShouldBeFalse();
    }

    [Fact]
    public void No_count_of_one_to_four_people_is_shown()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var facts = Tables(new Random(seed));
            foreach (var route in RouteTable.Of(facts, Known(facts)) ?? [])
            {
                var of = facts.Referrals.Where(r => r.ServiceId == route.ServiceId).ToList();
                Safe(route.Counts.Made, of);
                Safe(route.Counts.Sent, of.FindAll(r => r.Stage is not (FlowStage.NotSent or FlowStage.LeftOut)));
                Safe(route.Counts.Waiting, of.FindAll(r => r.Stage == FlowStage.Waiting));
                Safe(route.Counts.Declined, of.FindAll(r => r.Stage == FlowStage.Declined));
                Safe(route.Counts.Accepted, of.FindAll(r => r.Stage >= FlowStage.UnderWay));
                Safe(route.Counts.Reported, of.FindAll(r => r.Stage >= FlowStage.Unconfirmed));
                Safe(route.Counts.Confirmed, of.FindAll(r => r.Stage == FlowStage.Confirmed));
            }
        }

        static void Safe(int? shown, List<FlowFact> counted)
        {
            if (shown is null)
                return;
            shown.ShouldBe(counted.Count);
            counted.DistinctBy(fact => fact.SubmissionId).Count().ShouldNotBeInRange(1, 4);
        }
    }

    [Fact]
    public void Many_referrals_of_one_person_are_one_person()
    {
        var one = Guid.CreateVersion7();
        var few = Facts((0, FlowStage.UnderWay, 6)).Referrals.Select(r => r with { SubmissionId = one });
        var facts = Facts((0, FlowStage.Waiting, 9), (1, FlowStage.UnderWay, 8), (1, FlowStage.Waiting, 7));
        facts = facts with { Referrals = [.. facts.Referrals, .. few] };

        var routes = RouteTable.Of(facts, KnownTotals.All)!;

        routes.Single(r => r.ServiceId == Id(0)).Counts.Accepted.ShouldBeNull();
    }

    private static Outsider Reads(FlowFacts facts, KnownTotals known, IReadOnlyList<FlowRoute> routes) =>
        new(
            [
                .. routes.Select(route =>
                    facts
                        .Referrals.Where(r => r.ServiceId == route.ServiceId)
                        .GroupBy(r => r.Stage)
                        .ToDictionary(stage => stage.Key, stage => stage.Count())
                ),
            ],
            known,
            [.. routes.Select(route => route.Counts)]
        );

    private static FlowFacts Tables(Random dice)
    {
        var rows = dice.Next(2, 4);
        List<(int, FlowStage, int)> cells = [];
        for (var row = 0; row < rows; row++)
        {
            foreach (var stage in Used)
                cells.Add((row, stage, dice.Next(3) == 0 ? 0 : dice.Next(1, dice.Next(2) == 0 ? 5 : 8)));
        }
        var facts = Facts([.. cells]);
        // Now and then one person has two referrals.
        return facts with
        {
            Referrals =
            [
                .. facts.Referrals.Select(
                    (r, at) =>
                        at > 0 && dice.Next(8) == 0 ? r with { SubmissionId = facts.Referrals[at - 1].SubmissionId } : r
                ),
            ],
        };
    }

    /// <summary>Some totals are not known, as the board hides them: small ones, and one more.</summary>
    private static KnownTotals Known(FlowFacts facts)
    {
        int People(params FlowStage[] stages) =>
            facts.Referrals.Where(r => stages.Contains(r.Stage)).DistinctBy(r => r.SubmissionId).Count();
        bool IsSmall(FlowStage stage) => People(stage) is > 0 and < 5;
        var stages = Enum.GetValues<FlowStage>().ToHashSet();
        var reported = true;
        if (IsSmall(FlowStage.Waiting) || IsSmall(FlowStage.Declined))
            stages.ExceptWith([FlowStage.Waiting, FlowStage.Declined]);
        if (IsSmall(FlowStage.Unconfirmed) || IsSmall(FlowStage.Confirmed))
            stages.ExceptWith([FlowStage.Unconfirmed, FlowStage.Confirmed]);
        if (IsSmall(FlowStage.LeftOut) || IsSmall(FlowStage.CalledBack))
            stages.ExceptWith([FlowStage.LeftOut, FlowStage.CalledBack]);
        if (IsSmall(FlowStage.UnderWay) || People(FlowStage.Unconfirmed, FlowStage.Confirmed) is > 0 and < 5)
        {
            reported = false;
            stages.ExceptWith([FlowStage.UnderWay, FlowStage.Unconfirmed, FlowStage.Confirmed]);
        }
        return new(true, true, reported, stages);
    }

    private static FlowFacts Facts(params (int Row, FlowStage Stage, int Count)[] cells) =>
        new(
            [
                .. cells.SelectMany(cell =>
                    Enumerable
                        .Range(0, cell.Count)
                        .Select(_ => new FlowFact(
                            Guid.CreateVersion7(),
                            Id(99),
                            Id(cell.Row),
                            Id(50 + cell.Row),
                            cell.Stage,
                            null,
                            "",
                            ""
                        ))
                ),
            ],
            [],
            [],
            []
        );

    private static FlowRoute Row(int row, int? made, int? accepted, int? declined) =>
        new(Id(99), Id(row), Id(50 + row), new(made, made, 0, accepted, declined, 0, 0), null);

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    private static IEnumerable<int?> Counts(FlowRoute route) =>
        [
            route.Counts.Made,
            route.Counts.Sent,
            route.Counts.Waiting,
            route.Counts.Accepted,
            route.Counts.Declined,
            route.Counts.Reported,
            route.Counts.Confirmed,
        ];
}
