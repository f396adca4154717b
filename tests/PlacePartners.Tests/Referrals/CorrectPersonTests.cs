using System.Net;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

public sealed class CorrectPersonTests(App app)
{
    [Fact]
    public async Task What_the_hub_corrects_the_service_reads_and_the_history_tells()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await flow.Falls.Moves(sent.ToFalls, "acceptance");

        await Corrects(flow.Hub, sent.SubmissionId, phone: "020 7946 0999");

        (await flow.Falls.Receives(sent.ToFalls)).Person!.Phone.ShouldBe("020 7946 0999");
        var seen = await flow.Hub.SeesInHub(sent.SubmissionId);
        seen.Submission.Person.Phone.ShouldBe("020 7946 0999");
        seen.Submission.History.Select(happened => happened.What).ShouldContain("person-corrected");
    }

    [Fact]
    public async Task A_correction_that_is_wrong_or_late_or_not_the_hub_s_changes_nothing()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();
        var version = await flow.Hub.VersionOf(id);
        object Body(string phone, int of) => new { version = of, person = ReferralsScenes.Resident(phone) };
        Task<Problem> Tries(Person who, object body) =>
            who.Refused(HttpMethod.Put, $"/api/hub/submissions/{id}/person", body);

        (await Tries(flow.Hub, Body("banana", version))).Errors!.Keys.ShouldBe(["person.phone"]);
        (await Tries(flow.Hub, Body("020 7946 0999", version - 1))).Code.ShouldBe("stale");
        (await Tries(flow.Worker, Body("020 7946 0999", version))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await flow.Hub.SeesInHub(id)).Submission.Person.Phone.ShouldBe("020 7946 0018");
    }

    [Fact]
    public async Task Tries_to_reach_the_person_stand_in_the_history_until_they_are_reached()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();

        await Tries(flow.Hub, id);
        await flow.Hub.Confirms(id);
        var late = await flow.Hub.RefusedPost($"/api/hub/submissions/{id}/attempts", await Try(flow.Hub, id));

        late.Code.ShouldBe("confirmed");
        var history = (await flow.Hub.SeesInHub(id)).Submission.History;
        history.Single(happened => happened.What == "hub-attempt").Note.ShouldBe("Phone: No answer");
    }

    private static async Task<object> Try(Person hub, Guid id) =>
        new
        {
            version = await hub.VersionOf(id),
            how = "Phone",
            note = "No answer",
        };

    private static async Task Tries(Person hub, Guid id) =>
        await hub.Post($"/api/hub/submissions/{id}/attempts", await Try(hub, id));

    private static async Task Corrects(Person hub, Guid id, string phone) =>
        await hub.Put(
            $"/api/hub/submissions/{id}/person",
            new { version = await hub.VersionOf(id), person = ReferralsScenes.Resident(phone) }
        );
}
