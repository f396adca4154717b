namespace PlacePartners.Access;

/// <summary>
/// A browser in words that its owner knows again, such as "Firefox on Windows". Only these are kept: no version and no
/// address, which would tell devices and places apart without helping anyone.
/// </summary>
internal static class DeviceWords
{
    // The order matters: browsers name those that they descend from as well.
    private static readonly (string Sign, string Name)[] Browsers =
    [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Sign, string Name)[] Devices =
    [
        ("iPhone", "an iPhone"),
        ("iPad", "an iPad"),
        ("Android", "Android"),
        ("CrOS", "a Chromebook"),
        ("Windows", "Windows"),
        ("Macintosh", "a Mac"),
        ("Linux", "Linux"),
    ];

    public static string Of(string? userAgent)
    {
        var (browser, device) = (Find(Browsers, userAgent), Find(Devices, userAgent));
        return (browser, device) switch
        {
            ({ } b, { } d) => $"{b} on {d}",
            ({ } b, null) => b,
            (null, { } d) => $"A browser on {d}",
            _ => "An unknown browser",
        };
    }

    private static string? Find((string Sign, string Name)[] known, string? userAgent) =>
        known.FirstOrDefault(one => userAgent?.Contains(one.Sign, StringComparison.Ordinal) == true).Name;
}
