using System.Net;
using PlacePartners.Host;

namespace PlacePartners.Tests.Platform.Http;

public sealed class ListeningTests(App app)
{
    [Theory]
    [InlineData("--urls=http://0.0.0.0:5080")]
    [InlineData("--urls=http://localhost:5080;http://*:5081")]
    [InlineData("--urls=http://192.168.1.20:5080")]
    [InlineData("--http_ports=8080")]
    [InlineData("--Kestrel:Endpoints:Open:Url=http://+:8080")]
    public void Demo_does_not_listen_beyond_this_machine(string setting)
    {
        var refused = Should.Throw<InvalidOperationException>(() => Composition.Build(["--Demo=true", setting, Data]));

        refused.Message.ShouldContain("one click");
    }

    [Theory]
    [InlineData("--urls=http://localhost:5080")]
    [InlineData("--urls=http://127.0.0.1:5080;http://[::1]:5080")]
    public async Task Demo_listens_to_this_machine(string setting)
    {
        await using var demo = Composition.Build(["--Demo=true", setting, Data, "--Background:Enabled=false"]);

        demo.ShouldNotBeNull();
    }

    [Fact]
    public async Task Where_nothing_is_said_it_listens_on_the_address_of_the_manual()
    {
        await using var plain = Composition.Build([Data, "--Background:Enabled=false"]);

        plain.Configuration["urls"].ShouldBe("http://localhost:5080");
    }

    [Theory]
    [InlineData("elsewhere.example", HttpStatusCode.BadRequest)]
    [InlineData("localhost", HttpStatusCode.OK)]
    public async Task It_answers_to_its_own_names_only(string host, HttpStatusCode expected)
    {
        using var browser = app.CreateDefaultClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live");
        request.Headers.Host = host;

        var answer = await browser.SendAsync(request);

        answer.StatusCode.ShouldBe(expected);
    }

    private static string Data =>
        $"--Data:Directory={Path.Combine(Path.GetTempPath(), $"pp_{Guid.CreateVersion7():N}")}";
}
