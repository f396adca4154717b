using System.Globalization;
using CsvHelper;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Http;

namespace PlacePartners.Partnerships;

/// <summary>The local authorities of England, from the published area hierarchy.</summary>
internal static class Places
{
    private static readonly string[] AuthorityTypes =
    [
        "Counties and Unitary Authorities",
        "Districts and Unitary Authorities",
    ];

    /// <summary>Every county, unitary authority and district, by name.</summary>
    public static IReadOnlyList<Area> All { get; } = Load();

    private static readonly Dictionary<string, Area> ByCode = All.ToDictionary(area => area.Code);

    public static Area Find(string code) => ByCode.GetValueOrDefault(code) ?? new Area(code, code);

    /// <summary>The codes, each once, when all of them are known.</summary>
    public static List<string> Known(IReadOnlyCollection<string> codes)
    {
        if (codes.Count == 0)
            throw Refusal.Field("areaCodes", "Choose at least one local authority.");
        if (codes.FirstOrDefault(code => !ByCode.ContainsKey(code)) is { } unknown)
            throw Refusal.Field("areaCodes", $"We do not know the area {unknown}. Choose from the list.");
        return [.. codes.Distinct()];
    }

    private static List<Area> Load()
    {
        using var file = typeof(Places).Assembly.GetManifestResourceStream(
            "PlacePartners.Partnerships.Data.area_hierarchy_england.csv"
        )!;
        using var csv = new CsvReader(new StreamReader(file), CultureInfo.InvariantCulture);
        var areas = new Dictionary<string, Area>();
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            var (code, name) = (csv.GetField("area_code")!, csv.GetField("area_name")!);
            if (AuthorityTypes.Contains(csv.GetField("area_type")))
                areas[code] = new Area(code, name);
        }
        return [.. areas.Values.OrderBy(area => area.Name, StringComparer.Ordinal)];
    }
}
