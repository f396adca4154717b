using PlacePartners.Platform.Http;

namespace PlacePartners.Measures.Import;

/// <summary>How the columns of a published file become figures. Columns are named by their headings.</summary>
/// <param name="FixedPeriod">The one period of all rows, where the file has no column for it.</param>
/// <param name="AreaColumns">Where the area's name or code stands, the smallest area first: the first cell that is not blank counts.</param>
/// <param name="TotalArea">What the rows are about in which all those are blank.</param>
/// <param name="PlaceArea">The area whose figures are the measure's own; null when the file is about one area only.</param>
/// <param name="ComparedAreas">Areas to show beside it.</param>
/// <param name="SeriesColumn">Where the publisher says under which definition a figure stands: each begins a new line.</param>
/// <param name="Filters">Rows that count; blank stands for a total in most published files.</param>
public sealed record ImportMapping(
    [Text(0, 400)] string? PeriodColumn,
    [Line(0, 40)] string? FixedPeriod,
    [Text(0, 400)] string? ValueColumn,
    [Text(0, 400)] string? NumeratorColumn,
    [Text(0, 400)] string? DenominatorColumn,
    [Items(0, 6)] IReadOnlyList<string> AreaColumns,
    [Text(0, 200)] string? TotalArea,
    [Text(0, 400)] string? AreaCodeColumn,
    [Text(0, 200)] string? PlaceArea,
    [Items(0, 20)] IReadOnlyList<string> ComparedAreas,
    [Text(0, 400)] string? StatusColumn,
    [Text(0, 400)] string? SeriesColumn,
    [Items(0, 30)] IReadOnlyList<RowFilter> Filters
);

/// <summary>Only rows whose cell in a column is one of these values.</summary>
public sealed record RowFilter([Text(1, 400)] string Column, [Items(1, 100)] IReadOnlyList<string> Values);
