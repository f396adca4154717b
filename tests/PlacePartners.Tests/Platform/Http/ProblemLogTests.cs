using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PlacePartners.Contracts.Access;
using PlacePartners.Tests.Walls;

namespace PlacePartners.Tests.Platform.Http;

public sealed class ProblemLogTests
{
    [Fact]
    public async Task A_refusal_is_logged_with_its_operation_and_the_account()
    {
        using var overheard = new Overheard();
        await using var own = new App
        {
            Settings = { ["Logging:LogLevel:Default"] = "Warning" },
            Tampering = services => services.AddLogging(logging => logging.AddProvider(overheard)),
        };
        await own.InitializeAsync();
        var lead = await own.Partnership();
        await lead.Holds(Role.BoardMember);

        await lead.RefusedGet("/api/hub/submissions");

        var line = overheard.All.Select(heard => heard.Text).Single(text => text.Contains("refused to account"));
        line.ShouldContain("/api/hub/submissions");
    }
}
