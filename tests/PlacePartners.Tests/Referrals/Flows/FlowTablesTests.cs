using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals.Flows;

/// <summary>What an outsider can work out from the tables beside the one of who refers to whom.</summary>
public sealed class FlowTablesTests
{
    private static readonly Guid Falls = Guid.CreateVersion7();
    private static readonly Guid Lunch = Guid.CreateVersion7();
    private static readonly string[] Areas = ["", "SW2", "SW4", "SE5", "SE24", "SE27", "IV27"];
    private static readonly string[] Needs = ["falls", "memory", "food", "debt"];

    [Fact]
    public void Nothing_hidden_can_be_found_from_the_total_of_its_table()
    {
        var (shown, hidden) = (0, 0);
        for (var seed = 0; seed < 300; seed++)
        {
            var facts = Facts(new Random(seed));

            var figures = FlowTables.Safe(facts, KnownTotals.All);

            var accepted = facts.Referrals.Count(r => r.Stage >= FlowStage.UnderWay);
            Undetermined(figures.Ages.Select(row => row.Submitted), facts.Submissions.Count);
            Undetermined(figures.Ages.Select(row => row.Accepted), accepted);
            Undetermined(figures.Areas.Select(row => row.Submitted), facts.Submissions.Count);
            Undetermined(figures.Areas.Select(row => row.Accepted), accepted);
            Undetermined(figures.Declines.Select(part => part.Count), facts.Referrals.Count - accepted);
            Undetermined(figures.UnmetNeeds.Select(part => part.Count), facts.Unmet.Count);
            Undetermined(figures.UnmetAreas.Select(part => part.Count), facts.Unmet.Count);

            void Undetermined(IEnumerable<int?> parts, int total)
            {
                var row = parts.ToList();
                shown += row.Count(count => count > 0);
                hidden += row.Count(count => count is null);
                IsUndetermined(row, total).ShouldBeTrue($"Seed {seed}: {string.Join(", ", row)} of {total}");
            }
        }

        shown.ShouldBeGreaterThan(2000);
        hidden.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public void The_outsider_finds_what_is_hidden_alone_or_among_ones()
    {
        IsUndetermined([9, null, 7], 18).ShouldBeFalse();
        IsUndetermined([9, null, null], 11).ShouldBeFalse();
        IsUndetermined([9, null, null], 12).ShouldBeTrue();
    }

    [Fact]
    public void An_area_where_few_live_is_not_even_named()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var facts = Facts(new Random(seed));
            var figures = FlowTables.Safe(facts, KnownTotals.All);

            foreach (var area in figures.Areas.Where(area => area.Code is not ("" or FlowParts.Elsewhere)))
                facts.Submissions.Count(s => s.Area == area.Code).ShouldBeGreaterThanOrEqualTo(5);
            foreach (var area in figures.UnmetAreas.Where(area => area.Code is not ("" or FlowParts.Elsewhere)))
                facts
                    .Unmet.Where(need => need.Area == area.Code)
                    .DistinctBy(need => need.SubmissionId)
                    .Count()
                    .ShouldBeGreaterThanOrEqualTo(5);
        }
    }

    [Fact]
    public void Many_needs_of_one_person_are_one_person()
    {
        var one = Guid.CreateVersion7();
        var facts = new FlowFacts(
            [],
            [],
            [],
            [.. Needs.Append("warm-home").Select(need => new UnmetFact(one, need, "SW2"))]
        );

        var figures = FlowTables.Safe(facts, KnownTotals.All);

        (figures.Unmet, figures.UnmetNeeds.Count, figures.UnmetAreas.Count).ShouldBe((null, 0, 0));
    }

    [Fact]
    public void That_a_median_is_shown_tells_nothing_of_a_hidden_count()
    {
        // Of 16, ten declined. Did a median say that five or more still wait, it would say that one was accepted.
        var few = Sent(Falls, (FlowStage.Declined, 10), (FlowStage.UnderWay, 1), (FlowStage.Waiting, 5));
        var many = Sent(Lunch, (FlowStage.UnderWay, 20), (FlowStage.Waiting, 9), (FlowStage.Declined, 8));
        var facts = few with
        {
            Referrals = [.. few.Referrals, .. many.Referrals],
            Waited = [.. few.Waited, .. many.Waited],
        };

        var figures = FlowTables.Safe(facts, KnownTotals.All);

        figures.Routes.Single(route => route.ServiceId == Falls).Counts.Accepted.ShouldBeNull();
        figures.Waits.ShouldNotContain(wait => wait.ServiceId == Falls);
        figures.Waits.ShouldContain(wait => wait.ServiceId == null && wait.AnswerMedian == 2);
    }

    [Fact]
    public void A_median_of_ten_people_whose_counts_are_shown_is_shown()
    {
        var facts = Sent(Falls, (FlowStage.Declined, 6), (FlowStage.UnderWay, 7), (FlowStage.Waiting, 5));

        var figures = FlowTables.Safe(facts, KnownTotals.All);

        figures.Waits.Select(wait => (wait.ServiceId, wait.AnswerMedian)).ShouldBe([(null, 2), (Falls, 2)]);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, null)]
    [InlineData(5, 5)]
    public void A_few_times_told_or_refused_are_hidden(int times, int? shown)
    {
        var figures = FlowTables.Safe(new([], [], [], [], times, times), KnownTotals.All);

        (figures.ToldAbout, figures.SaidNo).ShouldBe((shown, shown));
    }

    /// <summary>
    /// Whether each hidden count could be two values at least. Zeros are shown, so a hidden one is 1 or more; where nothing is
    /// shown, not even zeros are.
    /// </summary>
    private static bool IsUndetermined(IReadOnlyList<int?> row, int total)
    {
        var hidden = row.Count(count => count is null);
        var left = total - (row.Sum() ?? 0);
        return hidden == 0 || (hidden > 1 && (left > hidden || hidden == row.Count));
    }

    private static FlowFacts Sent(Guid service, params (FlowStage Stage, int Count)[] cells)
    {
        var referrals = cells
            .SelectMany(cell =>
                Enumerable.Range(0, cell.Count).Select(_ => Referral(cell.Stage) with { ServiceId = service })
            )
            .ToList();
        return new(
            referrals,
            [
                .. referrals
                    .Where(r => r.Stage != FlowStage.Waiting)
                    .Select(r => new FlowDays(r.SubmissionId, service, 2, null)),
            ],
            [],
            []
        );
    }

    private static FlowFact Referral(FlowStage stage, string age = "", string area = "", DeclineCode? why = null) =>
        new(Guid.CreateVersion7(), Falls, Falls, Falls, stage, why, age, area);

    private static FlowFacts Facts(Random dice)
    {
        string Age() => AgeBands.All[dice.Next(AgeBands.All.Count)];
        string Area() => Areas[Math.Min(dice.Next(Areas.Length), dice.Next(Areas.Length))];
        var people = Enumerable.Range(0, dice.Next(8, 60)).Select(_ => Guid.CreateVersion7()).ToList();
        Guid Somebody() => people[dice.Next(people.Count)];
        return new(
            [
                .. Enumerable
                    .Range(0, dice.Next(5, 50))
                    .Select(_ => Referral(FlowStage.UnderWay, Age(), Area()) with { SubmissionId = Somebody() }),
                .. Enumerable
                    .Range(0, dice.Next(0, 25))
                    .Select(_ => Referral(FlowStage.Declined, Age(), Area(), (DeclineCode)dice.Next(5))),
            ],
            [],
            [.. people.Select(person => new SubmissionFact(person, Age(), Area()))],
            [
                .. Enumerable
                    .Range(0, dice.Next(0, 30))
                    .Select(_ => new UnmetFact(Somebody(), Needs[dice.Next(dice.Next(1, Needs.Length + 1))], Area())),
            ]
        );
    }
}
