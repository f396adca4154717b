using System.Collections.Frozen;
using System.Text.Json;

namespace PlacePartners.Platform.Time;

/// <summary>
/// The bank holidays of the United Kingdom, substitute days included, from 2019 to 2028 as GOV.UK publishes them
/// (Open Government Licence v3.0).
/// </summary>
/// <remarks>
/// Outside those years no bank holiday is known: only Saturdays and Sundays are then free. A date in 2035 can thus move by
/// a day or two once its year is published; <see cref="Covers"/> tells whether a date is within the list.
/// </remarks>
public static class BankHolidays
{
    /// <summary>The first year of the list.</summary>
    public const int FirstYear = 2019;

    /// <summary>The last year of the list.</summary>
    public const int LastYear = 2028;

    private static readonly FrozenDictionary<Division, FrozenDictionary<DateOnly, string>> Names = Load();

    /// <summary>Whether the list covers the year of this date. If not, <see cref="NameOf"/> always answers null.</summary>
    public static bool Covers(DateOnly date) => date.Year is >= FirstYear and <= LastYear;

    /// <summary>Whether this is a bank holiday of the division; false for every date outside the list.</summary>
    public static bool Includes(DateOnly date, Division division) => Names[division].ContainsKey(date);

    /// <summary>The name of the bank holiday as GOV.UK writes it, or null on any other day.</summary>
    public static string? NameOf(DateOnly date, Division division) => Names[division].GetValueOrDefault(date);

    private static FrozenDictionary<Division, FrozenDictionary<DateOnly, string>> Load()
    {
        var assembly = typeof(BankHolidays).Assembly;
        var resource = assembly
            .GetManifestResourceNames()
            .Single(name => name.EndsWith("uk-bank-holidays-2019-2028.json", StringComparison.Ordinal));
        using var json = assembly.GetManifestResourceStream(resource)!;
        using var lists = JsonDocument.Parse(json);

        return Enum.GetValues<Division>()
            .ToFrozenDictionary(
                division => division,
                division =>
                    lists
                        .RootElement.GetProperty(KeyOf(division))
                        .GetProperty("events")
                        .EnumerateArray()
                        .ToFrozenDictionary(
                            day => DateOnly.ParseExact(day.GetProperty("date").GetString()!, "yyyy-MM-dd"),
                            day => day.GetProperty("title").GetString()!
                        )
            );
    }

    private static string KeyOf(Division division) =>
        division switch
        {
            Division.EnglandAndWales => "england-and-wales",
            Division.Scotland => "scotland",
            Division.NorthernIreland => "northern-ireland",
            _ => throw new ArgumentOutOfRangeException(nameof(division), division, "There is no such division."),
        };
}
