using System.Net;
using System.Net.Sockets;

namespace PlacePartners.Platform.Http;

/// <summary>Where a request comes from, told so coarsely that it names a place of work and not a person.</summary>
public static class Whence
{
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

    private static readonly (string Sign, string Name)[] Systems =
    [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("CrOS", "ChromeOS"),
        ("Mac OS X", "Mac"),
        ("Linux", "Linux"),
    ];

    /// <summary>Browser and system, such as "Firefox on Windows"; "Another program" where neither is known.</summary>
    public static string Device(string? userAgent)
    {
        if (string.IsNullOrWhiteSpace(userAgent))
            return "";
        var (browser, system) = (Named(Browsers, userAgent), Named(Systems, userAgent));
        return (browser, system) switch
        {
            (null, null) => "Another program",
            (null, _) => $"Another program on {system}",
            (_, null) => browser,
            _ => $"{browser} on {system}",
        };
    }

    /// <summary>The first 24 bits of an IPv4 address, the first 48 of an IPv6 address, as 203.0.113.0/24; empty for none.</summary>
    public static string Network(IPAddress? address)
    {
        if (address is null)
            return "";
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var kept = plain.AddressFamily == AddressFamily.InterNetwork ? 3 : 6;
        var bytes = plain.GetAddressBytes();
        bytes.AsSpan(kept).Clear();
        return $"{new IPAddress(bytes)}/{kept * 8}";
    }

    private static string? Named((string Sign, string Name)[] list, string userAgent) =>
        Array.Find(list, one => userAgent.Contains(one.Sign, StringComparison.Ordinal)).Name;
}
