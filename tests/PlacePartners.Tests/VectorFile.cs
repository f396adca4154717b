using System.Globalization;
using System.Text.Json;
using CsvHelper;

namespace PlacePartners.Tests;

/// <summary>Reads the files of the folder Vectors.</summary>
internal static class VectorFile
{
    public static JsonElement Json(string name) => JsonDocument.Parse(File.ReadAllText(PathOf(name))).RootElement;

    public static IReadOnlyList<Dictionary<string, string>> Csv(string name)
    {
        using var csv = new CsvReader(new StreamReader(PathOf(name)), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(csv.HeaderRecord!.ToDictionary(heading => heading, heading => csv.GetField(heading)!));
        }

        return rows;
    }

    public static double? Number(string text) =>
        text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Vectors", name);
}
