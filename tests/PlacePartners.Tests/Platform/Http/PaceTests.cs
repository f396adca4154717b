using System.Net;
using PlacePartners.Contracts.Access;
using PlacePartners.Tests.Access;

namespace PlacePartners.Tests.Platform.Http;

/// <summary>What one account or one partnership asks without end is answered with a pause.</summary>
public sealed class PaceTests
{
    [Fact]
    public async Task An_account_that_asks_too_much_waits_and_a_colleague_does_not()
    {
        await using var app = new App { Settings = { ["Limits:AccountPerMinute"] = "40" } };
        await app.InitializeAsync();
        var lead = await app.Partnership();
        var colleague = await lead.AddsColleague(Role.Worker);

        var answers = await Asks(lead, 41);

        answers[^1].StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answers[^1].Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(0, 60);
        (await lead.RefusedGet("/api/me")).Code.ShouldBe("too-many-requests");
        (await Asks(colleague, 1))[0].StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_partnership_that_asks_too_much_waits_and_another_does_not()
    {
        await using var app = new App { Settings = { ["Limits:PartnershipPerMinute"] = "60" } };
        await app.InitializeAsync();
        var (lead, other) = (await app.Partnership(), await app.Partnership());
        var colleague = await lead.AddsColleague(Role.Worker);

        await Asks(lead, 60);

        (await Asks(colleague, 1))[0].StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await Asks(other, 1))[0].StatusCode.ShouldBe(HttpStatusCode.OK);
        var stranger = app.Stranger();
        stranger.Slug = other.Slug;
        await Asks(stranger, 61);
        (await Asks(other, 1))[0].StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<List<HttpResponseMessage>> Asks(Person person, int times)
    {
        var answers = new List<HttpResponseMessage>();
        for (var time = 0; time < times; time++)
            answers.Add(await person.Send(HttpMethod.Get, "/api/me"));
        return answers;
    }
}
