using MediatR;
using PlacePartners.Contracts.Measures;
using PlacePartners.Measures.Statistics;

namespace PlacePartners.Measures.Figures;

internal sealed class AnswerHideSmallNumbers : IRequestHandler<HideSmallNumbers, SafeTable>
{
    public Task<SafeTable> Handle(HideSmallNumbers request, CancellationToken ct) =>
        Task.FromResult(Safe(request.Rows, request.People));

    private static SafeTable Safe(IReadOnlyList<IReadOnlyList<int>> rows, IReadOnlyList<IReadOnlyList<int>>? people)
    {
        if (rows.Count == 0 || rows[0].Count == 0)
            return new SafeTable([.. rows.Select(_ => Array.Empty<int?>())], [.. rows.Select(_ => (int?)0)], [], 0);

        var table = SmallNumbers.Protect(
            [.. rows.Select(row => row.Select(count => (long)count).ToArray())],
            rowTotals: true,
            columnTotals: true,
            people: people
        );
        return new SafeTable(
            [.. Enumerable.Range(0, table.Rows).Select(row => Line(row, table.Columns))],
            [.. Enumerable.Range(0, table.Rows).Select(row => (int?)table.Shown(row, table.Columns))],
            Line(table.Rows, table.Columns),
            (int?)table.Shown(table.Rows, table.Columns)
        );

        int?[] Line(int row, int columns) =>
            [.. Enumerable.Range(0, columns).Select(column => (int?)table.Shown(row, column))];
    }
}
