using System.Net;
using PlacePartners.Platform.Http;

namespace PlacePartners.Tests.Platform.Http;

public sealed class WhenceTests
{
    [Theory]
    [InlineData("203.0.113.77", "203.0.113.0/24")]
    [InlineData("::ffff:203.0.113.77", "203.0.113.0/24")]
    [InlineData("2001:db8:1234:5678:9abc:def0:1234:5678", "2001:db8:1234::/48")]
    [InlineData("::1", "::/48")]
    public void A_network_is_an_address_without_its_last_part(string address, string network) =>
        Whence.Network(IPAddress.Parse(address)).ShouldBe(network);

    [Theory]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36", "Chrome on Linux")]
    [InlineData(
        "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0",
        "Edge on Windows"
    )]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1", "Safari on iPhone")]
    [InlineData("curl/8.5", "Another program")]
    [InlineData(null, "")]
    public void A_device_is_a_browser_and_a_system_in_words(string? userAgent, string words) =>
        Whence.Device(userAgent).ShouldBe(words);
}
