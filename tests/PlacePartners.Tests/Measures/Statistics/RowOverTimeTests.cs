using PlacePartners.Measures.Statistics;

namespace PlacePartners.Tests.Measures.Statistics;

public sealed class RowOverTimeTests
{
    private const int Threshold = 5;

    [Fact]
    public void A_small_figure_that_comes_last_hides_the_total_that_would_give_it_away()
    {
        var row = new History();
        row.Gives(0, 12);
        row.Gives(1, 3);

        var now = row.Looks();

        (now.HidesTotal, now.Hides(row.Figures[1].Id), now.Hides(row.Figures[0].Id)).ShouldBe((true, true, false));
    }

    [Fact]
    public void A_third_figure_hides_the_second_and_the_total_is_shown_again()
    {
        var row = new History();
        row.Gives(0, 12);
        row.Gives(1, 3);
        row.Gives(2, 20);

        var now = row.Looks();

        now.HidesTotal.ShouldBeFalse();
        row.Figures.Select(figure => now.Hides(figure.Id)).ShouldBe([false, true, true]);
    }

    [Fact]
    public void A_figure_corrected_to_a_small_one_hides_the_new_total()
    {
        var row = new History();
        row.Gives(0, 12);
        row.Gives(1, 30);
        row.Gives(0, 4);

        var now = row.Looks();

        (now.HidesTotal, now.Hides(row.Figures[2].Id), now.Hides(row.Figures[1].Id)).ShouldBe((true, true, false));
    }

    [Fact]
    public void What_came_at_one_moment_is_protected_like_a_table()
    {
        var row = new History();
        row.GivesAtOnce(3, 40, 27, 18);

        var now = row.Looks();

        now.HidesTotal.ShouldBeFalse();
        row.Figures.Select(figure => now.Hides(figure.Id)).ShouldBe([true, false, false, true]);
    }

    [Fact]
    public void Two_that_are_both_one_hide_a_third()
    {
        var row = new History();
        row.GivesAtOnce(1, 1, 27, 18);

        row.Figures.Select(figure => row.Looks().Hides(figure.Id)).ShouldBe([true, true, false, true]);
    }

    [Fact]
    public void Nobody_who_noted_everything_works_out_a_small_figure()
    {
        var random = new Random(20261201);
        var shown = 0;
        for (var trial = 0; trial < 400; trial++)
        {
            var row = new History();
            row.GivesAtOnce([.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Amount(random))]);
            for (var change = random.Next(0, 4); change > 0; change--)
                row.Gives(random.Next(0, row.Partners + (row.Partners < 5 ? 1 : 0)), Amount(random));

            var (known, totals) = row.SeenBySomebodyWhoNotesAll();
            shown += totals.Count;
            foreach (var small in row.Figures.Where(figure => figure.IsSmall))
                ValuesOf(small, known, totals).Count.ShouldBeGreaterThan(1, $"trial {trial}");
        }

        shown.ShouldBeGreaterThan(200, "Hiding everything would protect as well.");
    }

    [Fact]
    public void A_plain_row_of_the_last_moment_would_be_worked_out()
    {
        var row = new History();
        row.Gives(0, 12);
        row.Gives(1, 3);
        var plain = new List<(List<RowFigure>, long)>
        {
            ([row.Figures[0]], 12),
            ([row.Figures[0], row.Figures[1]], 15),
        };

        ValuesOf(row.Figures[1], [], plain).ShouldBe([3]);
    }

    private static long Amount(Random random) => random.Next(0, 3) == 0 ? random.Next(5, 9) : random.Next(0, 5);

    /// <summary>Every value that a figure has among the whole numbers that agree with all that was seen.</summary>
    private static HashSet<long> ValuesOf(
        RowFigure figure,
        HashSet<Guid> known,
        IReadOnlyList<(List<RowFigure> Figures, long Total)> totals
    )
    {
        var unknown = totals.SelectMany(t => t.Figures).Append(figure).DistinctBy(f => f.Id).ToList();
        unknown.RemoveAll(f => known.Contains(f.Id));
        var (found, guess) = (new HashSet<long>(), new Dictionary<Guid, long>());
        Try(0);
        return found;

        void Try(int at)
        {
            if (found.Count > 1)
                return;
            if (at == unknown.Count)
            {
                if (totals.All(t => t.Figures.Sum(ValueIn) == t.Total))
                    found.Add(guess[figure.Id]);
                return;
            }

            for (var value = 1L; value <= 12; value++)
            {
                guess[unknown[at].Id] = value;
                if (totals.All(Possible))
                    Try(at + 1);
            }

            guess.Remove(unknown[at].Id);
        }

        bool Possible((List<RowFigure> Figures, long Total) t) =>
            t.Figures.Sum(f => known.Contains(f.Id) ? f.Amounts[0] : guess.GetValueOrDefault(f.Id, 1)) <= t.Total;

        long ValueIn(RowFigure f) => known.Contains(f.Id) ? f.Amounts[0] : guess[f.Id];
    }

    /// <summary>What partners gave, one after another.</summary>
    private sealed class History
    {
        private readonly Dictionary<int, RowFigure> standing = [];
        private readonly List<RowMoment> moments = [];

        public List<RowFigure> Figures { get; } = [];

        public int Partners => standing.Count;

        public void Gives(int partner, long amount)
        {
            Put(partner, amount);
            moments.Add(new RowMoment([.. standing.Values]));
        }

        public void GivesAtOnce(params long[] amounts)
        {
            for (var partner = 0; partner < amounts.Length; partner++)
                Put(partner, amounts[partner]);
            moments.Add(new RowMoment([.. standing.Values]));
        }

        public RowOverTime Looks() => new(moments);

        /// <summary>The figures and totals that were shown at any moment.</summary>
        public (HashSet<Guid> Known, IReadOnlyList<(List<RowFigure>, long)> Totals) SeenBySomebodyWhoNotesAll()
        {
            var (known, totals) = (new HashSet<Guid>(), new List<(List<RowFigure>, long)>());
            for (var until = 1; until <= moments.Count; until++)
            {
                var row = new RowOverTime(moments.Take(until));
                var figures = moments[until - 1].Figures.ToList();
                known.UnionWith(figures.Where(f => !row.Hides(f.Id)).Select(f => f.Id));
                if (!row.HidesTotal)
                    totals.Add((figures, figures.Sum(f => f.Amounts[0])));
            }

            return (known, totals);
        }

        private void Put(int partner, long amount)
        {
            standing[partner] = new RowFigure(Guid.CreateVersion7(), [amount], amount is > 0 and < Threshold);
            Figures.Add(standing[partner]);
        }
    }
}
