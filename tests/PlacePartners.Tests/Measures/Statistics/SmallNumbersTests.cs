using System.Text.Json;
using PlacePartners.Measures.Statistics;

namespace PlacePartners.Tests.Measures.Statistics;

public class SmallNumbersTests
{
    public static TheoryData<string> Cases =>
        [
            .. VectorFile
                .Json("statistics/suppression_cases.json")
                .EnumerateArray()
                .Select(row => row.GetProperty("id").GetString()!),
        ];

    [Theory, MemberData(nameof(Cases))]
    public void Tables_are_protected_as_in_the_vectors(string id)
    {
        var vector = VectorFile
            .Json("statistics/suppression_cases.json")
            .EnumerateArray()
            .Single(row => row.GetProperty("id").GetString() == id);

        var table = SmallNumbers.Protect(
            vector.GetProperty("table").Deserialize<long[][]>()!,
            vector.GetProperty("row_totals_published").GetBoolean(),
            vector.GetProperty("column_totals_published").GetBoolean(),
            vector.GetProperty("threshold").GetInt32()
        );

        CellsOf(table).ShouldBe(vector.GetProperty("expected").Deserialize<string[][]>()!);
        HiddenTotalsOf(table).ShouldBe(vector.GetProperty("hidden_totals").Deserialize<string[]>()!);
        var audit = new DisclosureAudit(table);
        foreach (var range in vector.GetProperty("feasible_interval").EnumerateObject())
        {
            int[] cell = [.. range.Name.Split(',').Select(int.Parse)];
            var limits = range.Value.Deserialize<long[]>()!;
            audit.RangeOf(cell[0], cell[1]).ShouldBe(new PossibleRange(limits[0], limits[1]));
        }
    }

    [Fact]
    public void No_hidden_figure_can_be_worked_out_from_what_is_shown()
    {
        var random = new Random(20261123);

        for (var round = 0; round < 3000; round++)
        {
            var (counts, rowTotals, columnTotals) = (RandomTable(random), random.Next(4) > 0, random.Next(4) > 0);

            var table = SmallNumbers.Protect(counts, rowTotals, columnTotals, random.Next(2) == 0 ? 5 : 3);

            new Outsider(table, counts)
                .WorksOut()
                .ShouldBeEmpty(JsonSerializer.Serialize(counts) + rowTotals + columnTotals);
        }
    }

    [Fact]
    public void The_outsider_finds_what_is_hidden_carelessly()
    {
        long[][] counts =
        [
            [3, 40, 27],
        ];
        var hidesOneOnly = new ProtectedTable(
            counts,
            rowTotals: true,
            columnTotals: false,
            (_, _, count) => count == 3
        );

        new Outsider(hidesOneOnly, counts).WorksOut().ShouldBe([new TableEntry(0, 0)]);
        new DisclosureAudit(hidesOneOnly).RangeOf(0, 0).ShouldBe(new PossibleRange(3, 3));
    }

    [Fact]
    public void The_audit_finds_the_limits_that_counting_through_finds()
    {
        var random = new Random(99);

        // Counts up to 3, one of which may grow by 6, keep every other below the 12 that the outsider tries.
        for (var round = 0; round < 300; round++)
        {
            var counts = RandomTable(random, greatest: 4, mostRows: 2);
            var table = new ProtectedTable(counts, true, true, (_, _, count) => count > 0 && random.Next(2) == 0);
            var audit = new DisclosureAudit(table);

            foreach (var (entry, least, greatest) in new Outsider(table, counts).Limits())
            {
                var range = audit.RangeOf(entry.Row, entry.Column);
                range.Least.ShouldBe(least);
                Math.Min(range.Greatest ?? long.MaxValue, 6).ShouldBe(Math.Min(greatest, 6));
            }
        }
    }

    [Fact]
    public void Small_counts_and_small_totals_are_always_hidden_and_zeros_always_shown()
    {
        var random = new Random(8);

        for (var round = 0; round < 1000; round++)
        {
            var counts = RandomTable(random);
            var table = SmallNumbers.Protect(counts, true, true);

            for (var row = 0; row <= table.Rows; row++)
            {
                for (var column = 0; column <= table.Columns; column++)
                {
                    var value = Outsider.ValueOf(counts, row, column);
                    table
                        .Shown(row, column)
                        .ShouldBeOneOf(
                            value is > 0 and < 5 ? [null]
                            : value == 0 ? [0L]
                            : [null, value]
                        );
                }
            }
        }
    }

    [Fact]
    public void A_table_without_small_numbers_is_shown_whole()
    {
        var table = SmallNumbers.Protect(
            [
                [5, 60],
                [0, 80],
            ],
            true,
            true
        );

        HiddenTotalsOf(table).ShouldBeEmpty();
        CellsOf(table).SelectMany(row => row).ShouldAllBe(cell => cell == "show");
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void One_to_four_are_hidden(long count, bool hidden) => SmallNumbers.Hides(count).ShouldBe(hidden);

    [Fact]
    public void Tables_without_meaning_are_refused()
    {
        Should.Throw<ArgumentException>(() => SmallNumbers.Protect([], true, true));
        Should.Throw<ArgumentException>(() =>
            SmallNumbers.Protect(
                [
                    [],
                ],
                true,
                true
            )
        );
        Should.Throw<ArgumentException>(() =>
            SmallNumbers.Protect(
                [
                    [1, 2],
                    [3],
                ],
                true,
                true
            )
        );
        Should.Throw<ArgumentException>(() =>
            SmallNumbers.Protect(
                [
                    [1, -2],
                ],
                true,
                true
            )
        );
        Should.Throw<ArgumentException>(() =>
            SmallNumbers.Protect(
                [
                    [1, 2],
                ],
                true,
                true,
                threshold: 1
            )
        );
    }

    private static long[][] RandomTable(Random random, int greatest = 12, int mostRows = 3)
    {
        var (rows, columns) = (random.Next(1, mostRows + 1), random.Next(1, 4));
        return
        [
            .. Enumerable
                .Range(0, rows)
                .Select(_ =>
                    Enumerable
                        .Range(0, columns)
                        .Select(_ => random.Next(3) == 0 ? random.Next(0, 3) : (long)random.Next(greatest))
                        .ToArray()
                ),
        ];
    }

    private static string[][] CellsOf(ProtectedTable table) =>
        [
            .. Enumerable
                .Range(0, table.Rows)
                .Select(row =>
                    Enumerable
                        .Range(0, table.Columns)
                        .Select(column =>
                            table[row, column] switch
                            {
                                Visibility.Shown => "show",
                                var hidden => hidden.ToString().ToLowerInvariant(),
                            }
                        )
                        .ToArray()
                ),
        ];

    private static string[] HiddenTotalsOf(ProtectedTable table) =>
        [
            .. Enumerable
                .Range(0, table.Rows)
                .Where(row => IsHidden(table[row, table.Columns]))
                .Select(row => $"r{row}"),
            .. Enumerable
                .Range(0, table.Columns)
                .Where(column => IsHidden(table[table.Rows, column]))
                .Select(column => $"c{column}"),
        ];

    private static bool IsHidden(Visibility visibility) => visibility is Visibility.Primary or Visibility.Secondary;
}
