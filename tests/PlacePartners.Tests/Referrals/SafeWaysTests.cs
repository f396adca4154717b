using Microsoft.EntityFrameworkCore;
using PlacePartners.Notifications;
using PlacePartners.Platform.Http;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

public sealed partial class SafeWaysTests(App app)
{
    private static readonly PersonDetails Ada = new(
        "Ada",
        "Invented",
        null,
        "1 Nowhere Street",
        "SW2 1AA",
        "020 7946 0018",
        "",
        "",
        "",
        false
    );

    [Fact]
    public async Task Neither_a_service_nor_the_hub_records_a_try_by_a_way_that_is_not_safe()
    {
        var flow = await app.ReferralsFlow();
        var id = await Submits(flow, new() { ["safeWays"] = new { neverCall = true } });
        var hub = await Refuses(flow.Hub, $"/api/hub/submissions/{id}/attempts", flow, id, "Voicemail");
        await flow.Hub.Confirms(id);
        var referralId = await Accepted(flow, id);
        await flow.Hub.Post($"/api/hub/submissions/{id}/follow-up/attempts", await Tries(flow, id, "Text"));
        var followUp = await Refuses(flow.Hub, $"/api/hub/submissions/{id}/follow-up/attempts", flow, id, "Phone");
        var service = await flow.Falls.RefusedPost($"/api/inbox/{referralId}/attempts", await Try(flow, referralId));

        new[] { hub, followUp, service }.ShouldAllBe(problem => problem.Code == "unsafe-channel");
        (await flow.Falls.Receives(referralId)).Attempts.ShouldBeEmpty();
        (await flow.Falls.Receives(referralId)).Person!.SafeWays!.NeverCall.ShouldBeTrue();
    }

    [Fact]
    public async Task Where_one_way_alone_is_safe_it_is_enough_to_give_up_and_no_letter_is_asked_for()
    {
        var flow = await app.ReferralsFlow();
        var id = await Submits(
            flow,
            new()
            {
                ["safeWays"] = new
                {
                    neverText = true,
                    neverEmail = true,
                    neverLetter = true,
                    neverVisit = true,
                },
            }
        );
        await flow.Hub.Confirms(id);
        var referral = await Loaded(id, flow);

        for (var day = 23; day <= 25; day++)
        {
            Should.Throw<Refusal>(() => referral.GiveUpContact("", Late)).Code.ShouldBe("too-few-attempts");
            referral.RecordAttempt(new DateOnly(2026, 11, day), ContactChannel.Phone, Late);
        }
        referral.GiveUpContact("", Late);
        for (var tries = 0; tries < 3; tries++)
            referral.Submission.RecordFollowUpAttempt(ContactChannel.Phone, "", Late);
        referral.Submission.EndFollowUp(FollowUpResult.NotReached, "", Late);

        referral.State.ShouldBe(ReferralState.UnableToContact);
        referral.Submission.FollowedUp.ShouldBe(FollowUpResult.NotReached);
    }

    [Fact]
    public async Task A_call_and_a_message_on_the_same_phone_are_one_way()
    {
        var flow = await app.ReferralsFlow();
        var id = await Submits(flow, []);
        await flow.Hub.Confirms(id);
        var referral = await Loaded(id, flow);

        referral.RecordAttempt(new DateOnly(2026, 11, 23), ContactChannel.Phone, Late);
        referral.RecordAttempt(new DateOnly(2026, 11, 24), ContactChannel.Voicemail, Late);
        referral.RecordAttempt(new DateOnly(2026, 11, 25), ContactChannel.Voicemail, Late);

        Should.Throw<Refusal>(() => referral.GiveUpContact("", Late)).Code.ShouldBe("too-few-attempts");
        Should
            .Throw<Refusal>(() =>
                referral.RecordFirstContact(new DateOnly(2026, 11, 25), ContactChannel.Voicemail, Late)
            )
            .Code.ShouldBe("validation");
    }

    [Fact]
    public async Task Nobody_but_the_hub_reads_more_of_a_withheld_address_than_the_district()
    {
        var flow = await app.ReferralsFlow();
        var id = await Submits(flow, new() { ["isAddressWithheld"] = true });
        await flow.Hub.Confirms(id);
        var referralId = await Accepted(flow, id);

        var worker = await Reads(flow.Worker, $"/api/submissions/{id}");
        var service = await Reads(flow.Falls, $"/api/inbox/{referralId}");
        var exports =
            await Reads(flow.Falls, "/api/inbox/export") + await Reads(flow.Hub, "/api/hub/submissions/export");
        var known = (await flow.Hub.SeesInHub(id)).Submission.Person;

        foreach (var told in new[] { worker, service })
        {
            told.ShouldContain("\"postcode\":\"SW2\"");
            told.ShouldContain("\"isAddressWithheld\":true");
        }
        foreach (var told in new[] { worker, service, exports })
            told.ShouldNotContain("Nowhere Street");
        (known.Address, known.Postcode).ShouldBe(("1 Nowhere Street", "SW2 1AA"));
        (await Refuses(flow.Hub, $"/api/hub/submissions/{id}/follow-up/attempts", flow, id, "Letter")).Code.ShouldBe(
            "unsafe-channel"
        );
    }

    [Fact]
    public async Task The_hub_is_not_asked_to_ring_where_a_call_is_not_safe()
    {
        var flow = await app.ReferralsFlow();
        var (id, _) = await flow.Urgent();
        await Rules(flow, id, new() { ["safeWays"] = new { neverCall = true } });
        var card = await flow.Worker.PrintsCard(id);
        var resident = app.Stranger();
        var opened = await resident.OpensCard(card);
        await resident.Stops(opened.Pass, opened.Page.Lines.Single().ReferralId);
        await app.Settled();

        card.HubRingsBy.ShouldBeNull();
        opened.Page.Lines.Single().By.ShouldBeNull();
        var titles = (await flow.Hub.Get<ListNotices.Response>("/api/notices")).Items.Select(notice => notice.Title);
        titles.ShouldContain(title => title.StartsWith("Be in touch today, but do not ring"));
        titles.ShouldNotContain(title => title.StartsWith("Ring"));
    }

    private static readonly Act Late = new(
        Guid.CreateVersion7(),
        Guid.CreateVersion7(),
        new(2026, 11, 27, 9, 0, 0, TimeSpan.Zero),
        Party.Receiver
    );

    private static PlacePartners.Referrals.Person Told(PersonDetails details) =>
        PlacePartners.Referrals.Person.Told(details, Guid.CreateVersion7(), new DateOnly(2026, 11, 23));

    private static Dictionary<string, object?> Resident(Dictionary<string, object?> more)
    {
        var person = new Dictionary<string, object?>(more);
        foreach (var property in ReferralsScenes.Resident().GetType().GetProperties())
            person[property.Name] = property.GetValue(ReferralsScenes.Resident());
        return person;
    }

    private async Task<Guid> Submits(Flow flow, Dictionary<string, object?> more)
    {
        var form = ReferralsScenes.Form("Q05", Reply.Yes, flow.FallsService);
        form["person"] = Resident(more);
        var made = await flow.Worker.Post<SubmitChecklist.Response>("/api/submissions", form);
        await app.Settled();
        return made.SubmissionId;
    }

    private static async Task Rules(Flow flow, Guid id, Dictionary<string, object?> more) =>
        await flow.Hub.Put(
            $"/api/hub/submissions/{id}/person",
            new { version = await flow.Hub.VersionOf(id), person = Resident(more) }
        );

    private async Task<Guid> Accepted(Flow flow, Guid id)
    {
        var referralId = Flow.ReferralTo(await flow.Hub.SeesInHub(id), flow.FallsService);
        await flow.Hub.Sends(id, referralId);
        await app.Settled();
        await flow.Falls.Moves(referralId, "acceptance");
        return referralId;
    }

    /// <summary>As it stands in the database once its service has accepted it.</summary>
    private async Task<Referral> Loaded(Guid id, Flow flow)
    {
        var referralId = await Accepted(flow, id);
        return await app.Inside(
            flow.Lead.PartnershipId,
            async (_, db) =>
            {
                var submission = await db
                    .Submissions.Include(s => s.Person)
                    .Include(s => s.Referrals)
                    .SingleAsync(s => s.Id == id);
                return submission.Referrals.Single(r => r.Id == referralId);
            }
        );
    }

    private static async Task<string> Reads(Person who, string path)
    {
        var answer = await who.Send(HttpMethod.Get, path);
        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue(text);
        return text;
    }

    private static async Task<object> Try(Flow flow, Guid referralId) =>
        new
        {
            version = (await flow.Falls.Receives(referralId)).Version,
            on = "2026-11-23",
            how = "Phone",
        };

    private static async Task<object> Tries(Flow flow, Guid id, string how) =>
        new
        {
            version = await flow.Hub.VersionOf(id),
            how,
            note = "",
        };

    private static async Task<Problem> Refuses(Person who, string path, Flow flow, Guid id, string how) =>
        await who.RefusedPost(path, await Tries(flow, id, how));
}
