using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using PlacePartners.Platform.Http;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

public sealed class WebhookAddressTests
{
    [Theory]
    [InlineData("http://example.org/told")]
    [InlineData("https://localhost/told")]
    [InlineData("https://127.0.0.1/told")]
    [InlineData("https://[::1]/told")]
    [InlineData("https://169.254.169.254/latest")]
    [InlineData("https://2130706433/told")]
    [InlineData("https://user:word@example.org/told")]
    [InlineData("https://intranet/told")]
    [InlineData("ftp://example.org/told")]
    [InlineData("told")]
    public void Only_https_addresses_with_a_public_name_are_taken(string address)
    {
        using var client = new WebhookClient(new ConfigurationBuilder().Build());

        Should.Throw<Refusal>(() => client.Check(address)).FieldName.ShouldBe("address");
        client.Check(" https://example.org/told?key=1 ").ShouldBe("https://example.org/told?key=1");
    }

    [Fact]
    public async Task A_name_that_leads_to_a_private_address_is_not_called()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        using var client = PublicNetwork.Client(allowsPrivate: false);

        await Should.ThrowAsync<HttpRequestException>(() => client.GetAsync(new Uri($"http://localhost:{port}/told")));

        listener.Pending().ShouldBeFalse();
    }

    [Fact]
    public void A_signature_is_the_HMAC_of_the_time_and_the_body()
    {
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes("whsec_test"), Encoding.UTF8.GetBytes("1700000000.{}"));

        WebhookClient
            .Sign("whsec_test", "{}", DateTimeOffset.FromUnixTimeSeconds(1700000000))
            .ShouldBe($"t=1700000000,v1={Convert.ToHexStringLower(hash)}");
    }
}
