using System.Net;
using PlacePartners.Contracts.Services;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

/// <summary>A service that is rung or written to: the hub is asked to, and records what it says.</summary>
public sealed class TellingTests(App app)
{
    [Fact]
    public async Task Sending_makes_a_task_and_what_the_service_says_is_recorded_as_its_own_word()
    {
        var outside = await (await app.ReferralsFlow()).ByPhone();
        var (flow, hub) = (outside.Flow, outside.Flow.Hub);
        var task = (await Tasks(flow)).ShouldHaveSingleItem();
        task.ReferralId.ShouldBe(outside.ReferralId);

        var telling = await hub.Get<GetTelling.Response>($"{outside.Line}/telling");
        await outside.HubRecords("Accepted", new { takenBy = "Kim Carer" });

        (telling.Phone, telling.Address, telling.Person).ShouldBe(("020 7946 0456", "1 Mill Lane", null));
        (await Tasks(flow)).ShouldBeEmpty();
        var seen = (await hub.SeesInHub(outside.Sent.SubmissionId)).Submission;
        seen.Referrals.Single(r => r.ReferralId == outside.ReferralId).AcceptedBy.ShouldBe("Kim Carer");
        seen.History.Single(e => e.What == "accepted").By.ShouldStartWith("By phone: Sam Sample, noted by ");
        (await hub.Get<GetTelling.Response>($"{outside.Line}/telling")).Person!.Name.ShouldContain("Ada");
    }

    [Fact]
    public async Task Before_it_says_yes_there_is_nothing_to_read_out_of_who_it_is()
    {
        var outside = await (await app.ReferralsFlow()).ByPhone();

        var answer = await outside.Flow.Hub.Send(HttpMethod.Get, $"{outside.Line}/telling");
        var text = await answer.Content.ReadAsStringAsync();

        answer.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        foreach (var word in new[] { "Ada", "Invented", "Nowhere", "0018", "voicemail" })
            text.ShouldNotContain(word, Case.Insensitive);
    }

    [Fact]
    public async Task A_no_by_letter_needs_its_reason_and_asks_for_another_service()
    {
        var outside = await (await app.ReferralsFlow()).ByPhone();
        var without = await outside.Flow.Hub.RefusedPost(
            $"{outside.Line}/answer-for-service",
            await outside.Record("Declined")
        );

        await outside.HubRecords("Told");
        await outside.HubRecords("Declined", new { code = "AtCapacity" }, by: "Letter");

        without.Errors!.Keys.ShouldBe(["code"]);
        var tasks = await outside.Flow.Hub.Get<ListHubTasks.Response>("/api/hub/tasks?kind=Reroute");
        tasks.Items.ShouldHaveSingleItem().ReferralId.ShouldBe(outside.ReferralId);
    }

    [Fact]
    public async Task Nobody_answers_for_a_service_that_answers_for_itself()
    {
        var flow = await app.ReferralsFlow();
        var outside = new Outside(flow, await flow.Sent(), "", "");

        var refused = await flow.Hub.RefusedPost(
            $"{outside.Line}/answer-for-service",
            await outside.Record("Accepted", new { takenBy = "Kim Carer" })
        );

        refused.Code.ShouldBe("answers-itself");
    }

    [Theory]
    [InlineData(ReachedBy.Mailbox, "", "", "", "mailbox")]
    [InlineData(ReachedBy.Mailbox, "here@example.org", "020 7946 0456", "", "phone")]
    [InlineData(ReachedBy.Mailbox, "here@example.org", "07000 900123", "", "phone")]
    [InlineData(ReachedBy.Hub, "", "", " ", "phone")]
    public async Task What_cannot_reach_a_service_is_refused(
        ReachedBy by,
        string mailbox,
        string phone,
        string address,
        string field
    )
    {
        var flow = await app.ReferralsFlow();

        var refused = await flow.Falls.Refused(
            HttpMethod.Put,
            $"/api/services/{flow.FallsService}/reach",
            new
            {
                version = 1,
                by,
                mailbox,
                phone,
                address,
            }
        );

        refused.Errors!.Keys.ShouldBe([field]);
    }

    private static async Task<IReadOnlyList<ListHubTasks.Row>> Tasks(Flow flow) =>
        (await flow.Hub.Get<ListHubTasks.Response>("/api/hub/tasks?kind=Tell")).Items;
}
