using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PlacePartners.Notifications;
using PlacePartners.Platform.Encryption;
using PlacePartners.Referrals;
using PlacePartners.Tests.Access;
using PlacePartners.Tests.Partnerships;

namespace PlacePartners.Tests.Referrals;

/// <summary>What the page tells to machines, to other sites and to whoever asks too often.</summary>
public sealed partial class AskForHelpTests
{
    [Fact]
    public async Task The_answer_is_the_same_whether_the_person_is_known_or_not_and_no_record_is_looked_at()
    {
        var (flow, asker) = await Opened();
        await flow.Submitted();
        var known = await Answered(asker, flow, Address(), []);
        var unknown = await Answered(
            asker,
            flow,
            Address(),
            new() { ["person.lastName"] = "Nobody", ["person.phone"] = "020 7946 0777" }
        );

        known.Code.ShouldBe(unknown.Code);
        known.Names.ShouldBe(unknown.Names);
        Math.Abs(known.Length - unknown.Length).ShouldBeLessThan(8);
    }

    [Fact]
    public async Task A_network_asks_no_more_than_twenty_times_an_hour()
    {
        var (flow, asker) = await Opened();
        for (var times = 0; times < 20; times++)
            await asker.AsksForHelp(flow.Lead.Slug, "");

        var ticket = (await asker.SeesAskingPage(flow.Lead.Slug)).Ticket;
        var refused = await asker.RefusedPost($"/api/account/asking/{flow.Lead.Slug}", AskingScenes.Asks(ticket, ""));

        refused.Code.ShouldBe("asked-too-often");
    }

    [Fact]
    public async Task Machines_and_old_pages_leave_nothing_and_what_was_never_proved_is_gone_after_two_days()
    {
        await using var slow = new App
        {
            Clock = new FakeTimeProvider(new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero)),
            Settings = { ["Asking:SecondsToRead"] = "4" },
        };
        await slow.InitializeAsync();
        var lead = await slow.ReferringPartnership();
        await lead.OpensAskingPage("");
        var asker = slow.Stranger();
        var ticket = (await asker.SeesAskingPage(lead.Slug)).Ticket;
        Task<Problem> Refused() =>
            asker.RefusedPost($"/api/account/asking/{lead.Slug}", AskingScenes.Asks(ticket, "ada@example.org"));

        var soon = await Refused();
        slow.Clock.Advance(TimeSpan.FromSeconds(5));
        var trapped = await asker.Post<AskForHelp.Response>(
            $"/api/account/asking/{lead.Slug}",
            AskingScenes.Asks(ticket, "trap@example.org", new() { ["website"] = "https://example.org" })
        );
        await asker.Post($"/api/account/asking/{lead.Slug}", AskingScenes.Asks(ticket, "ada@example.org"));
        await slow.Settled();
        slow.Clock.Advance(TimeSpan.FromHours(13));
        var late = await Refused();

        (soon.Code, late.Code).ShouldBe(("asked-too-soon", "asking-expired"));
        trapped.Pass.ShouldNotBeNull();
        slow.Mail.To("trap@example.org").ShouldBeEmpty();
        slow.Mail.To("ada@example.org").ShouldHaveSingleItem().Text.ShouldNotContain("Ada");
        slow.Clock.Advance(TimeSpan.FromDays(2));
        var left = await slow.Inside(
            lead.PartnershipId,
            async (services, db) =>
            {
                var before = await db.Askings.CountAsync();
                await new SweepAskings(db, services.GetRequiredService<PersonalKeys>(), slow.Clock).Run(default);
                return (before, await db.Askings.CountAsync(), await db.Set<PersonMark>().CountAsync());
            }
        );
        left.ShouldBe((1, 0, 0));
    }

    [Fact]
    public async Task A_page_that_is_shut_is_answered_as_one_that_there_is_not()
    {
        var (flow, asker) = await Opened();
        var version = (await flow.Lead.Get<GetAskingPage.Response>("/api/asking-page")).Version;
        await flow.Lead.Put(
            "/api/asking-page",
            new
            {
                version,
                isOn = false,
                intro = "",
                framers = new[] { "www.example.org" },
            }
        );

        var shut = await asker.RefusedGet($"/api/account/asking/{flow.Lead.Slug}");
        var missing = await asker.RefusedGet("/api/account/asking/no-such-place");
        var posted = await asker.RefusedPost($"/api/account/asking/{flow.Lead.Slug}", AskingScenes.Asks("made up", ""));

        new[] { shut, missing, posted }.ShouldAllBe(problem => problem.Code == "not-found");
        (await Framing(asker, $"/p/{flow.Lead.Slug}/ask-for-help")).ShouldBe(("frame-ancestors 'none'", true));
    }

    [Fact]
    public async Task The_page_stands_within_the_sites_that_the_partnership_names_and_no_other_page_does()
    {
        var (flow, asker) = await Opened(
            "www.example.org",
            "https://www.example.org/",
            "https://help.example.net:8443"
        );
        var page = await flow.Lead.Get<GetAskingPage.Response>("/api/asking-page");

        (await Framing(asker, $"/p/{flow.Lead.Slug}/ask-for-help")).ShouldBe(
            ("frame-ancestors 'self' https://www.example.org https://help.example.net:8443", false)
        );
        foreach (var path in new[] { $"/p/{flow.Lead.Slug}/hub", "/c", "/p/no-such-place/ask-for-help", "/sign-in" })
            (await Framing(asker, path)).ShouldBe(("frame-ancestors 'none'", true));
        page.Snippet.ShouldContain($"/p/{flow.Lead.Slug}/ask-for-help\"");
        foreach (
            var site in new[]
            {
                "https://example.org/page",
                "http://example.org",
                "*",
                "https://a.b; script-src *",
                "x",
            }
        )
            (await Changes(flow, page.Version, site)).Errors!.Keys.ShouldBe(["framers"]);
    }

    private static Task<Problem> Changes(Flow flow, int version, string site) =>
        flow.Lead.Refused(
            HttpMethod.Put,
            "/api/asking-page",
            new
            {
                version,
                isOn = true,
                intro = "",
                framers = new[] { site },
            }
        );

    private static async Task<(HttpStatusCode Code, string Names, int Length)> Answered(
        Person asker,
        Flow flow,
        string email,
        Dictionary<string, object?> with
    )
    {
        var ticket = (await asker.SeesAskingPage(flow.Lead.Slug)).Ticket;
        var answer = await asker.Send(
            HttpMethod.Post,
            $"/api/account/asking/{flow.Lead.Slug}",
            AskingScenes.Asks(ticket, email, with)
        );
        var text = await answer.Content.ReadAsStringAsync();
        var names = string.Join(' ', JsonDocument.Parse(text).RootElement.EnumerateObject().Select(one => one.Name));
        return (answer.StatusCode, names, text.Length);
    }

    private static async Task<(string Framing, bool IsDenied)> Framing(Person asker, string path)
    {
        var answer = await asker.Browser.GetAsync(path);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        return (
            policy[policy.IndexOf("frame-ancestors", StringComparison.Ordinal)..],
            answer.Headers.Contains("X-Frame-Options")
        );
    }
}
