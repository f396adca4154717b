using PlacePartners.Host;

namespace PlacePartners.Tests.Demo;

public sealed class DemoGuardTests
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
        await using var app = Composition.Build(["--Demo=true", setting, Data, "--Background:Enabled=false"]);

        app.ShouldNotBeNull();
    }

    private static string Data =>
        $"--Data:Directory={Path.Combine(Path.GetTempPath(), $"pp_{Guid.CreateVersion7():N}")}";
}
