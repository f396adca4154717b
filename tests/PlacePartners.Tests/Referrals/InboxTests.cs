using System.Net;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Referrals;
using PlacePartners.Tests.Services;

namespace PlacePartners.Tests.Referrals;

public sealed class InboxTests(App app)
{
    [Fact]
    public async Task A_receiver_sees_its_own_referral_and_nobody_elses()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();

        var inbox = await flow.Falls.SeesInbox();

        inbox.Items.Select(row => row.ReferralId).ShouldBe([sent.ToFalls]);
        inbox.Total.ShouldBe(1);
        inbox.Counts.Sum(count => count.Count).ShouldBe(1);
        inbox.Services.Select(service => service.ServiceId).ShouldBe([flow.FallsService]);
        (await flow.Falls.RefusedGet($"/api/inbox/{sent.ToFire}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await flow.Falls.RefusedPost($"/api/inbox/{sent.ToFire}/acceptance", new { version = 2 })).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task It_is_put_in_another_order_and_exported_by_reference_alone()
    {
        var flow = await app.ReferralsFlow();
        var first = await flow.Sent();
        var second = await flow.Sent();
        await flow.Falls.Receives(second.ToFalls);

        var usual = await flow.Falls.SeesInbox();
        var newest = await Pages("Newest");
        var oldest = await Pages("Oldest");
        var file = await flow.Falls.Browser.GetStringAsync($"/p/{flow.Falls.Slug}/api/inbox/export?order=Oldest");

        usual.Items.Select(row => row.ReferralId).ShouldBe([first.ToFalls, second.ToFalls]);
        newest.Select(row => row.ReferralId).ShouldBe([second.ToFalls, first.ToFalls]);
        oldest.Select(row => row.ReferralId).ShouldBe([first.ToFalls, second.ToFalls]);
        var lines = file.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        lines.Skip(1).Select(line => line.Split(',')[0]).ShouldBe(oldest.Select(row => row.Reference));
        file.ShouldNotContain("Invented");

        async Task<List<ListInbox.Row>> Pages(string order)
        {
            var page = await flow.Falls.Get<ListInbox.Response>($"/api/inbox?order={order}&take=1");
            var next = await flow.Falls.Get<ListInbox.Response>($"/api/inbox?order={order}&take=1&after={page.Next}");
            return [.. page.Items, .. next.Items];
        }
    }

    [Fact]
    public async Task A_receiver_reads_only_what_concerns_its_service()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();

        await flow.Falls.Moves(sent.ToFalls, "acceptance");
        var seen = await flow.Falls.Receives(sent.ToFalls);
        var raw = await (
            await flow.Falls.Send(HttpMethod.Get, $"/api/inbox/{sent.ToFalls}")
        ).Content.ReadAsStringAsync();

        seen.Person!.SafeContact.ShouldBe("No voicemail");
        seen.Needs.Select(need => need.Code).ShouldBe(["falls"]);
        seen.Answers.Select(answer => answer.QuestionId).ShouldBe(["Q05"]);
        raw.ShouldNotContain("Fire Safety");
        raw.ShouldNotContain("smoke", Case.Insensitive);
    }

    [Fact]
    public async Task Who_it_is_opens_with_the_acceptance_and_not_before()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        foreach (var address in new[] { "/api/inbox", $"/api/inbox/{sent.ToFalls}" })
        {
            var raw = await flow.Falls.Browser.GetStringAsync($"/p/{flow.Falls.Slug}{address}");
            foreach (var word in new[] { "Ada", "Invented", "Nowhere", "SW2 1AA", "020 7946", "voicemail", "1948-03" })
                raw.ShouldNotContain(word, Case.Sensitive);
        }
        var seen = await flow.Falls.Receives(sent.ToFalls);
        seen.Person.ShouldBeNull();
        seen.Glimpse.ShouldBe(new Glimpse("SW2", 65, 79, false));
        (await flow.Falls.LooksFor<ListInbox.Response>("ada", "/api/inbox")).Items.ShouldBeEmpty();
        (await flow.Falls.LooksFor<ListInbox.Response>(seen.Reference, "/api/inbox")).Total.ShouldBe(1);

        await flow.Falls.Moves(sent.ToFalls, "acceptance");

        (await flow.Falls.Receives(sent.ToFalls)).Person!.LastName.ShouldBe("Invented");
        (await flow.Falls.LooksFor<ListInbox.Response>("ada", "/api/inbox"))
            .Items.ShouldHaveSingleItem()
            .PersonName.ShouldBe("Ada Invented");
    }

    [Fact]
    public async Task A_need_that_says_much_shows_as_its_group_until_it_is_accepted()
    {
        var flow = await app.ReferralsFlow();
        var memory = await flow.Falls.Lists("Memory Cafe", "memory");
        await app.Settled();
        var made = await flow.Worker.Submits("Q06", Reply.Yes, memory);
        await app.Settled();
        await flow.Hub.Confirms(made.SubmissionId);
        var line = (await flow.Hub.SeesInHub(made.SubmissionId)).Lines.Single().ReferralId;
        await flow.Hub.Sends(made.SubmissionId, line);

        (await flow.Falls.SeesInbox()).Items.Single().Needs.ShouldBe(["Health and wellbeing"]);
        (await flow.Falls.Receives(line)).Needs.Select(need => need.Name).ShouldBe(["Health and wellbeing"]);
        await flow.Falls.Moves(line, "acceptance");
        (await flow.Falls.Receives(line)).Needs.Select(need => need.Name).ShouldBe(["Memory"]);
    }

    [Fact]
    public async Task Opening_it_marks_it_seen_and_notes_who_read()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();

        (await flow.Falls.SeesInbox()).Items[0].State.ShouldBe(ReferralState.Sent);
        (await flow.Falls.Receives(sent.ToFalls)).State.ShouldBe(ReferralState.Viewed);

        var reads = await app.Inside(
            flow.Lead.PartnershipId,
            (_, db) =>
                db.Set<AuditEntry>()
                    .CountAsync(e =>
                        e.Kind == AuditKind.Read
                        && e.OrganisationId == flow.Falls.OrganisationId
                        && e.Act == "GetReceivedReferral"
                    )
        );
        reads.ShouldBe(1);
    }

    [Fact]
    public async Task A_declined_referral_is_gone_for_the_receiver_and_explained_to_the_others()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();

        await flow.Falls.Declines(sent.ToFalls);

        (await flow.Falls.RefusedGet($"/api/inbox/{sent.ToFalls}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await flow.Falls.SeesInbox()).Total.ShouldBe(0);
        (await flow.Falls.SeesInbox()).Counts.ShouldBeEmpty();
        (await flow.Falls.LooksFor<ListInbox.Response>("ada", "/api/inbox")).Items.ShouldBeEmpty();
        (await flow.Worker.Opens(sent.SubmissionId))
            .Referrals.Single(r => r.ReferralId == sent.ToFalls)
            .DeclineCode.ShouldBe(DeclineCode.AtCapacity);
        (await flow.Hub.SeesInHub(sent.SubmissionId))
            .Submission.Referrals.Single(r => r.ReferralId == sent.ToFalls)
            .State.ShouldBe(ReferralState.Declined);
    }

    [Fact]
    public async Task What_was_called_back_is_gone_for_the_receiver()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        var version = await flow.Hub.VersionOf(sent.SubmissionId);

        await flow.Hub.Post(
            $"/api/hub/submissions/{sent.SubmissionId}/referrals/{sent.ToFalls}/recall",
            new { version, note = "Sent to the wrong clinic." }
        );

        (await flow.Falls.RefusedGet($"/api/inbox/{sent.ToFalls}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task New_ones_come_first_and_every_page_follows_the_last()
    {
        var flow = await app.ReferralsFlow();
        var first = await flow.Sent();
        var second = await flow.Sent();
        var third = await flow.Sent();
        await flow.Falls.Receives(third.ToFalls);

        var page = await flow.Falls.SeesInbox("?take=2");
        var next = await flow.Falls.SeesInbox($"?take=2&after={page.Next}");

        page.Items.Concat(next.Items)
            .Select(row => row.ReferralId)
            .ShouldBe([second.ToFalls, first.ToFalls, third.ToFalls]);
    }

    [Fact]
    public async Task A_stale_answer_is_refused()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        var version = (await flow.Falls.Receives(sent.ToFalls)).Version;
        await flow.Falls.Moves(sent.ToFalls, "acceptance");

        var refused = await flow.Falls.RefusedPost(
            $"/api/inbox/{sent.ToFalls}/decline",
            new
            {
                version,
                code = "AtCapacity",
                note = "",
            }
        );

        refused.Code.ShouldBe("stale");
    }

    [Fact]
    public async Task A_reason_of_ones_own_needs_a_sentence()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        var version = (await flow.Falls.Receives(sent.ToFalls)).Version;

        var refused = await flow.Falls.RefusedPost(
            $"/api/inbox/{sent.ToFalls}/decline",
            new
            {
                version,
                code = "Other",
                note = "no",
            }
        );

        refused.Errors!.ShouldContainKey("note");
    }
}
