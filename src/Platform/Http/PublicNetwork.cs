using System.Net;
using System.Net.Sockets;

namespace PlacePartners.Platform.Http;

/// <summary>What may be called at addresses that users name: never a private network, whatever a name leads to.</summary>
public static class PublicNetwork
{
    private static readonly IPNetwork[] Private =
    [
        .. new[]
        {
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            "::/96",
            "64:ff9b::/96",
            "64:ff9b:1::/48",
            "100::/64",
            "2001::/32",
            "2001:db8::/32",
            "2002::/16",
            "fc00::/7",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>Whether an address is outside of private, local and other special networks.</summary>
    public static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return !Array.Exists(Private, network => network.Contains(plain));
    }

    /// <summary>
    /// A client that reaches public addresses alone, follows no redirect and goes through no proxy. The address is checked
    /// where the connection is made, since a name may lead elsewhere at each look-up.
    /// </summary>
    /// <param name="allowsPrivate">For a trial on one machine.</param>
    /// <param name="longestAnswer">In bytes; more is refused.</param>
    public static HttpClient Client(bool allowsPrivate, int longestAnswer = 64 * 1024) =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = false,
                ConnectTimeout = TimeSpan.FromSeconds(5),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                ConnectCallback = (context, ct) => Connect(context, allowsPrivate, ct),
            }
        )
        {
            Timeout = TimeSpan.FromSeconds(10),
            MaxResponseContentBufferSize = longestAnswer,
        };

    private static async ValueTask<Stream> Connect(
        SocketsHttpConnectionContext context,
        bool allowsPrivate,
        CancellationToken ct
    )
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, ct);
        var open = allowsPrivate ? found : Array.FindAll(found, IsPublic);
        if (open.Length == 0)
            throw new HttpRequestException("The address is not in the public network.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, context.DnsEndPoint.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
