using System.Globalization;

namespace PlacePartners.Board;

/// <summary>A calendar quarter: the finest span over which the board counts people.</summary>
internal readonly record struct Quarter(int Year, int Number)
{
    public DateOnly From => new(Year, Number * 3 - 2, 1);

    public DateOnly To => From.AddMonths(3).AddDays(-1);

    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Year}-Q{Number}");

    public static Quarter Of(DateOnly day) => new(day.Year, (day.Month + 2) / 3);

    /// <summary>The quarters that end with the one of a day, oldest first.</summary>
    public static IReadOnlyList<Quarter> Last(int count, DateOnly day)
    {
        var last = Of(day).From;
        return [.. Enumerable.Range(1, count).Select(n => Of(last.AddMonths(-3 * (count - n))))];
    }

    public static Quarter? Parse(string text) =>
        text.Split("-Q") is [var year, var number]
        && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y)
        && y is > 1900 and < 2200
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
        && n is >= 1 and <= 4
            ? new Quarter(y, n)
            : null;
}
