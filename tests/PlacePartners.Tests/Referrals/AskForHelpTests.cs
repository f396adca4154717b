using System.Net;
using Microsoft.Extensions.Time.Testing;
using PlacePartners.Contracts.Access;
using PlacePartners.Notifications;
using PlacePartners.Platform.Encryption;
using PlacePartners.Referrals;
using PlacePartners.Tests.Access;
using PlacePartners.Tests.Partnerships;

namespace PlacePartners.Tests.Referrals;

public sealed partial class AskForHelpTests(App app)
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

    private static string Address() => $"{Scenes.Unique("asker")}@example.org".ToLowerInvariant();

    private static async Task<IReadOnlyList<ListHubQueue.Row>> InState(Flow flow, SubmissionState state) =>
        (await flow.Hub.Get<ListHubQueue.Response>($"/api/hub/submissions?state={state}")).Items;

    private static async Task<string> Proves(Person asker, string pass, string code) =>
        (await asker.Post<ProveAsking.Response>("/api/account/asking-proofs", new { pass, code })).Reference;

    private static Task<Problem> Fails(Person asker, string pass, string code) =>
        asker.RefusedPost("/api/account/asking-proofs", new { pass, code });

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
}
