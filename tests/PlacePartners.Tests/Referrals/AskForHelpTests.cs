using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PlacePartners.Contracts.Access;
using PlacePartners.Notifications;
using PlacePartners.Platform.Encryption;
using PlacePartners.Referrals;
using PlacePartners.Tests.Access;
using PlacePartners.Tests.Partnerships;

namespace PlacePartners.Tests.Referrals;

public sealed class AskForHelpTests(App app)
{
    [Fact]
    public async Task The_hub_finds_it_on_its_desk_once_the_code_was_typed_and_takes_it_from_there()
    {
        var (flow, asker) = await Opened();
        var email = Address();
        var asked = await asker.AsksForHelp(flow.Lead.Slug, email);
        await app.Settled();
        (await InState(flow, SubmissionState.Asked)).ShouldBeEmpty();

        var proved = await Proves(asker, asked.Pass!, app.CodeFor(email));
        await app.Settled();

        asked.Reference.ShouldBeNull();
        var row = (await InState(flow, SubmissionState.Asked)).ShouldHaveSingleItem();
        row.Reference.ShouldBe(proved);
        (await flow.Hub.Get<ListNotices.Response>("/api/notices")).Items.ShouldContain(notice =>
            notice.Title == $"Somebody asks for help: {proved}"
        );
        var seen = await flow.Hub.SeesInHub(row.SubmissionId);
        (seen.Asked!.Relation, seen.Asked.IsProved, seen.Asked.Words).ShouldBe(
            (AskerRelation.Self, true, "I fell twice on the stairs.")
        );
        (seen.Submission.Person.FirstName, seen.Submission.DueAt is not null).ShouldBe(("Ada", true));
        var referralId = await Adds(flow, row.SubmissionId);
        (
            await flow.Hub.RefusedPost(
                $"/api/hub/submissions/{row.SubmissionId}/sending",
                new { version = await flow.Hub.VersionOf(row.SubmissionId), referralIds = new[] { referralId } }
            )
        ).Code.ShouldBe("not-confirmed");
        await flow.Hub.Confirms(row.SubmissionId);
        await flow.Hub.Sends(row.SubmissionId, referralId);
        await app.Settled();
        (await flow.Falls.SeesInbox()).Total.ShouldBe(1);
        (await flow.Hub.SeesInHub(row.SubmissionId)).Submission.State.ShouldBe(SubmissionState.Sent);
    }

    [Fact]
    public async Task Nobody_but_the_hub_sees_what_was_asked()
    {
        var (flow, asker) = await Opened();
        await asker.AsksForHelp(flow.Lead.Slug, "");
        await app.Settled();
        var id = (await InState(flow, SubmissionState.Asked)).Single().SubmissionId;

        foreach (var other in new[] { flow.Worker, await flow.Lead.AddsColleague(Role.Worker) })
        {
            (await other.RefusedGet($"/api/submissions/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await other.Get<ListSubmissions.Response>("/api/submissions")).Total.ShouldBe(0);
        }
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("ada@example.org", "neverEmail")]
    public async Task Without_a_safe_e_mail_address_no_message_goes_out_and_the_hub_knows_that_nothing_is_proved(
        string email,
        string? ruledOut
    )
    {
        var (flow, asker) = await Opened();
        var before = app.Mail.All.Count(mail => mail.Subject == "Your code");

        var asked = await asker.AsksForHelp(
            flow.Lead.Slug,
            email,
            ruledOut is null
                ? null
                : new() { ["person.safeWays"] = new Dictionary<string, object> { [ruledOut] = true } }
        );
        await app.Settled();

        (asked.Pass, asked.Reference is not null).ShouldBe((null, true));
        app.Mail.All.Count(mail => mail.Subject == "Your code" && mail.Recipient == email).ShouldBe(0);
        before.ShouldBeGreaterThanOrEqualTo(0);
        var id = (await InState(flow, SubmissionState.Asked)).Single().SubmissionId;
        (await flow.Hub.SeesInHub(id)).Asked!.IsProved.ShouldBeFalse();
    }

    [Fact]
    public async Task Five_wrong_codes_end_it_and_the_right_one_works_once()
    {
        var (flow, asker) = await Opened();
        var (first, second) = (Address(), Address());
        var locked = await asker.AsksForHelp(flow.Lead.Slug, first);
        var once = await asker.AsksForHelp(flow.Lead.Slug, second);
        await app.Settled();

        for (var tries = 0; tries < 5; tries++)
            (await Fails(asker, locked.Pass!, Not(app.CodeFor(first)))).Code.ShouldBe("asking-code");
        var tooLate = await Fails(asker, locked.Pass!, app.CodeFor(first));
        await Proves(asker, once.Pass!, app.CodeFor(second));
        var again = await Fails(asker, once.Pass!, app.CodeFor(second));
        var madeUp = await Fails(asker, "made up", "123456");
        var ticket = await Fails(asker, (await asker.SeesAskingPage(flow.Lead.Slug)).Ticket, "123456");
        var asTicket = await asker.RefusedPost(
            $"/api/account/asking/{flow.Lead.Slug}",
            AskingScenes.Asks(once.Pass!, "")
        );

        asTicket.Code.ShouldBe("asking-expired");
        new[] { tooLate, again, madeUp, ticket }
            .Select(problem => (problem.Status, problem.Code, problem.Detail))
            .Distinct()
            .ShouldHaveSingleItem()
            .Code.ShouldBe("asking-code");
        (await InState(flow, SubmissionState.Asked)).ShouldHaveSingleItem();
    }

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
    public async Task An_address_is_sent_three_codes_a_day_and_whoever_asks_on_is_told_nothing()
    {
        var (flow, asker) = await Opened();
        var email = Address();

        var answers = new List<AskForHelp.Response>();
        for (var times = 0; times < 5; times++)
            answers.Add(await asker.AsksForHelp(flow.Lead.Slug, times % 2 == 0 ? email : email.ToUpperInvariant()));
        await app.Settled();

        answers.ShouldAllBe(answer => answer.Pass != null && answer.Reference == null);
        app.Mail.All.Count(mail => mail.Recipient.Equals(email, StringComparison.OrdinalIgnoreCase)).ShouldBe(3);
    }

    [Theory]
    [InlineData("Self")]
    [InlineData("Neighbour")]
    public async Task Whoever_chooses_it_types_a_code_that_was_texted(string relation)
    {
        var (flow, asker) = await Opened();
        var phone = LinkScenes.NextPhone();

        var asked = await asker.AsksForHelp(flow.Lead.Slug, Address(), ByText(phone, relation));
        await app.Settled();
        var text = app.Texts.To(phone).ShouldHaveSingleItem().Text;
        await Proves(asker, asked.Pass!, text.Split("code is ")[1][..6]);
        await app.Settled();

        text.ShouldNotContain("Ada");
        var seen = await flow.Hub.SeesInHub(
            (await InState(flow, SubmissionState.Asked)).ShouldHaveSingleItem().SubmissionId
        );
        (seen.Asked!.IsProved, seen.Asked.Proof).ShouldBe((true, ProofWay.Text));
    }

    [Fact]
    public async Task A_phone_is_sent_three_codes_a_day_however_it_is_written()
    {
        var (flow, asker) = await Opened();
        var phone = LinkScenes.NextPhone();

        for (var times = 0; times < 5; times++)
            (
                await asker.AsksForHelp(flow.Lead.Slug, "", ByText(times % 2 == 0 ? phone : $"0{phone[3..]}", "Self"))
            ).Pass.ShouldNotBeNull();
        await app.Settled();

        app.Texts.To(phone).Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("020 7946 0018", false, "person.phone")]
    [InlineData("+353 85 123 4567", false, "person.phone")]
    [InlineData("", false, "person.phone")]
    [InlineData("07700 900123", true, "proof")]
    public async Task No_code_is_texted_where_no_text_arrives_or_is_safe(string phone, bool isUnsafe, string field)
    {
        var (flow, asker) = await Opened();
        var with = ByText(phone, "Self");
        with["person.safeWays"] = new { neverText = isUnsafe };
        var ticket = (await asker.SeesAskingPage(flow.Lead.Slug)).Ticket;

        var refused = await asker.RefusedPost(
            $"/api/account/asking/{flow.Lead.Slug}",
            AskingScenes.Asks(ticket, "ada@example.org", with)
        );

        refused.Errors!.Keys.ShouldBe([field]);
    }

    [Fact]
    public async Task Where_no_provider_of_texts_is_set_e_mail_alone_is_offered()
    {
        await using var host = new App();
        await host.InitializeAsync();
        host.Texts.ReachesPhones = false;
        var lead = await host.ReferringPartnership();
        await lead.OpensAskingPage("");
        var asker = host.Stranger();
        var page = await asker.SeesAskingPage(lead.Slug);

        var refused = await asker.RefusedPost(
            $"/api/account/asking/{lead.Slug}",
            AskingScenes.Asks(page.Ticket, "", ByText(LinkScenes.NextPhone(), "Self"))
        );
        var asked = await asker.AsksForHelp(lead.Slug, Address());

        page.IsTextOffered.ShouldBeFalse();
        refused.Errors!.Keys.ShouldBe(["proof"]);
        asked.Pass.ShouldNotBeNull();
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

    [Fact]
    public async Task What_one_asker_asks_twice_within_a_day_is_shown_together()
    {
        var (flow, asker) = await Opened();
        Dictionary<string, object?> From(string phone) =>
            new()
            {
                ["relation"] = "Family",
                ["askerName"] = "Fay",
                ["askerPhone"] = phone,
                ["isAware"] = false,
            };
        var first = await asker.AsksForHelp(flow.Lead.Slug, "", From("020 7946 0555"));
        var second = await asker.AsksForHelp(flow.Lead.Slug, "", From("+44 20 7946 0555"));
        await asker.AsksForHelp(flow.Lead.Slug, "", From("020 7946 0556"));
        await app.Settled();
        var rows = await InState(flow, SubmissionState.Asked);

        var seen = await flow.Hub.SeesInHub(rows.Single(row => row.Reference == first.Reference).SubmissionId);

        seen.AlsoAsked.Select(also => also.Reference).ShouldBe([second.Reference!]);
        (seen.Asked!.Relation, seen.Asked.Name, seen.Asked.IsAware).ShouldBe((AskerRelation.Family, "Fay", false));
    }

    [Fact]
    public async Task Whoever_asks_for_somebody_else_says_who_they_are_and_what_for()
    {
        var (flow, asker) = await Opened();
        var ticket = (await asker.SeesAskingPage(flow.Lead.Slug)).Ticket;

        var problem = await asker.RefusedPost(
            $"/api/account/asking/{flow.Lead.Slug}",
            AskingScenes.Asks(
                ticket,
                "",
                new()
                {
                    ["relation"] = "Neighbour",
                    ["needs"] = Array.Empty<string>(),
                    ["words"] = "Help",
                }
            )
        );

        problem.Errors!.Keys.ShouldBe(["askerName", "askerPhone", "needs"]);
    }

    private async Task<(Flow Flow, Person Asker)> Opened(params string[] framers)
    {
        var flow = await app.ReferralsFlow();
        await flow.Lead.OpensAskingPage("We help.", framers);
        return (flow, app.Stranger());
    }

    private static Dictionary<string, object?> ByText(string phone, string relation) =>
        new()
        {
            ["proof"] = "Text",
            ["relation"] = relation,
            ["askerName"] = "Fay",
            [relation == "Self" ? "person.phone" : "askerPhone"] = phone,
        };

    private static string Address() => $"{Scenes.Unique("asker")}@example.org".ToLowerInvariant();

    private static string Not(string code) => code == "000000" ? "111111" : "000000";

    private static async Task<IReadOnlyList<ListHubQueue.Row>> InState(Flow flow, SubmissionState state) =>
        (await flow.Hub.Get<ListHubQueue.Response>($"/api/hub/submissions?state={state}")).Items;

    private static async Task<string> Proves(Person asker, string pass, string code) =>
        (await asker.Post<ProveAsking.Response>("/api/account/asking-proofs", new { pass, code })).Reference;

    private static Task<Problem> Fails(Person asker, string pass, string code) =>
        asker.RefusedPost("/api/account/asking-proofs", new { pass, code });

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

    private static async Task<Guid> Adds(Flow flow, Guid id) =>
        (
            await flow.Hub.Post<AddReferral.Response>(
                $"/api/hub/submissions/{id}/referrals",
                new
                {
                    version = await flow.Hub.VersionOf(id),
                    serviceId = flow.FallsService,
                    needs = new[] { "falls" },
                    reason = "They fell twice on the stairs.",
                    consent = new
                    {
                        wordingNumber = 1,
                        how = "Phone",
                        givenBy = "Person",
                        givenByName = "",
                    },
                }
            )
        ).ReferralId;

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
