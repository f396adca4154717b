using System.Net;
using PlacePartners.Referrals;
using PlacePartners.Tests.Access;

namespace PlacePartners.Tests.Referrals.Retention;

public sealed class ComplaintsTests : IAsyncLifetime
{
    private App app = null!;

    // A Wednesday, a month before Christmas Day.
    public async ValueTask InitializeAsync() =>
        app = await App.At(new DateTimeOffset(2026, 11, 25, 9, 30, 0, TimeSpan.Zero));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task It_is_answered_within_the_working_days_promised_and_closed_with_an_outcome()
    {
        var flow = await app.ReferralsFlow();
        await Says(flow, "Ring or write to us.", days: 22);
        await flow.Lead.Post(
            "/api/closed-days",
            new
            {
                on = "2026-12-24",
                name = "Christmas Eve",
                isForAll = true,
            }
        );
        var path = await Complains(flow, "");

        // Twenty-two working days pass Christmas Eve, which is closed here, Christmas Day and the Monday in lieu.
        var seen = await flow.Hub.Get<GetComplaint.Response>(path);
        seen.Complaint.DueOn.ShouldBe(new DateOnly(2026, 12, 30));
        seen.AcknowledgeBy.ShouldBe(new DateOnly(2026, 12, 25));
        await flow.Hub.Post($"{path}/acknowledgement", new { version = 1, on = "2026-11-25" });
        (await flow.Hub.RefusedPost($"{path}/closing", Closing(2, "Open"))).Errors!.Keys.ShouldBe(["outcome"]);
        await flow.Hub.Post($"{path}/closing", Closing(2, "PartlyUpheld"));

        var closed = await flow.Lead.Get<GetComplaint.Response>(path);
        (closed.Complaint.State, closed.ClosedBy, closed.AcknowledgedOn).ShouldBe(
            (ComplaintState.PartlyUpheld, "Nia Newcomer", new DateOnly(2026, 11, 25))
        );
        (await flow.Hub.RefusedPost($"{path}/closing", Closing(3, "Upheld"))).Code.ShouldBe("not-now");
        var list = await flow.Hub.Get<ListComplaints.Response>("/api/complaints");
        (list.Total, list.Open).ShouldBe((1, 0));
        (await flow.Hub.Get<ListComplaints.Response>("/api/complaints?onlyOpen=true")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_runs_the_hub_or_manages_hears_of_it_a_week_before_and_on_the_day()
    {
        var flow = await app.ReferralsFlow();
        await Complains(flow, "");
        foreach (var (day, expected) in new[] { (10, 0), (24, 1), (25, 1), (30, 2), (31, 2) })
        {
            app.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 25, 9, 30, 0, TimeSpan.Zero).AddDays(day));
            await app.Does<RemindOfComplaints>(flow);
            await app.Settled();
            app.Mail.To(flow.Hub.Email)
                .Count(mail => mail.Subject.StartsWith("A complaint", StringComparison.Ordinal))
                .ShouldBe(expected, $"{day} days later");
        }
        app.Mail.All.ShouldAllBe(mail => !mail.Text.Contains("rude", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_stands_in_what_the_person_may_read_and_keeps_their_record_while_it_is_open()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();
        await flow.Worker.Withdraws(id, null);
        var reference = (await flow.Hub.SeesInHub(id)).Submission.Reference;
        var path = await Complains(flow, reference.ToLowerInvariant());

        async Task<object> Erasure() => new { version = await flow.Hub.VersionOf(id), reason = "AskedByPerson" };
        (await flow.Hub.RefusedPost($"/api/hub/submissions/{id}/erasure", await Erasure())).Code.ShouldBe(
            "on-legal-hold"
        );
        await flow.Hub.Post($"{path}/closing", Closing(1, "Upheld"));
        var asked = await flow.Hub.Post<OpenAccessRequest.Response>(
            $"/api/hub/submissions/{id}/access-requests",
            new
            {
                askedOn = "2026-11-25",
                identityProvedOn = "2026-11-25",
                identityHow = "Passport seen",
            }
        );
        var texts = (
            await flow.Hub.Get<GetAccessRequest.Response>($"/api/access-requests/{asked.AccessRequestId}")
        ).Texts;
        texts.ShouldContain(text => text.Kind == "complaint" && text.Text == What);
        texts.ShouldContain(text => text.Kind == "complaint-answer");
        await flow.Hub.Post(
            $"/api/access-requests/{asked.AccessRequestId}/closing",
            new { version = 1, reason = "They took it back again." }
        );
        await flow.Hub.Post($"/api/hub/submissions/{id}/erasure", await Erasure());
        await app.Settled();

        var kept = await flow.Hub.Get<GetComplaint.Response>(path);
        (kept.What, kept.Name, kept.Complaint.State).ShouldBe(("", "", ComplaintState.Upheld));
    }

    [Fact]
    public async Task Six_years_after_its_answer_it_is_looked_at_and_goes_by_two_people()
    {
        var flow = await app.ReferralsFlow();
        var path = await Complains(flow, "");
        await flow.Hub.Post($"{path}/closing", Closing(1, "NotUpheld"));

        (await app.Night(flow, new DateOnly(2032, 11, 24))).ShouldBeEmpty();
        (await app.Night(flow, new DateOnly(2032, 11, 25))).Single().Kind.ShouldBe(RecordKind.Complaint);
    }

    [Fact]
    public async Task Nobody_else_sees_any_and_a_spreadsheet_names_nobody()
    {
        var flow = await app.ReferralsFlow();
        var reference = (await flow.Hub.SeesInHub(await flow.Submitted())).Submission.Reference;
        var path = await Complains(flow, reference);

        foreach (var other in new[] { flow.Worker, flow.Falls })
        foreach (var at in new[] { path, "/api/complaints", "/api/complaints/export" })
            (await other.RefusedGet(at)).Status.ShouldBe(HttpStatusCode.Forbidden);
        var file = await (await flow.Hub.Send(HttpMethod.Get, "/api/complaints/export")).Content.ReadAsStringAsync();
        file.ShouldContain(reference);
        file.ShouldNotContain("Cora");
        file.ShouldNotContain("rude");
    }

    [Fact]
    public async Task A_reference_that_there_is_not_is_refused_and_a_day_to_come_too()
    {
        var flow = await app.ReferralsFlow();

        (await flow.Hub.RefusedPost("/api/complaints", Said("PP-XXXX-XX"))).Errors!.Keys.ShouldBe(["reference"]);
        (await flow.Hub.RefusedPost("/api/complaints", Said("", "2026-11-26"))).Errors!.Keys.ShouldBe(["receivedOn"]);
    }

    [Fact]
    public async Task Anybody_may_read_how_to_complain_where_a_partnership_says_so()
    {
        var flow = await app.ReferralsFlow();
        var (stranger, address) = (app.Stranger(), $"/api/account/complaints/{flow.Lead.Slug}");
        var unsaid = await stranger.RefusedGet(address);
        var unknown = await stranger.RefusedGet("/api/account/complaints/no-such-place");

        await Says(flow, "Ring or write to us.", days: 15);
        var page = await stranger.Get<ShowComplaintPage.Response>(address);

        (unsaid.Status, unsaid.Code, unsaid.Detail).ShouldBe((unknown.Status, unknown.Code, unknown.Detail));
        (page.How, page.AnswerDays).ShouldBe(("Ring or write to us.", 15));
    }

    [Theory]
    [InlineData("/api/retention/due/export")]
    [InlineData("/api/legal-holds/export")]
    [InlineData("/api/access-requests/export")]
    public async Task The_lists_of_records_are_spreadsheets_too_by_reference_and_without_names(string path)
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();
        var reference = (await flow.Hub.SeesInHub(id)).Submission.Reference;
        if (path.Contains("due", StringComparison.Ordinal))
        {
            await flow.Worker.Withdraws(id, null);
            await app.Night(flow, new DateOnly(2029, 1, 8));
            await flow.Hub.SignsInAgain();
            await flow.Falls.SignsInAgain();
        }
        else if (path.Contains("holds", StringComparison.Ordinal))
            await flow.Hub.PutsOnHold(id, "Ada is a witness of it.");
        else
            await flow.Hub.Post(
                $"/api/hub/submissions/{id}/access-requests",
                new
                {
                    askedOn = "2026-11-25",
                    identityProvedOn = (string?)null,
                    identityHow = "",
                }
            );

        var answer = await flow.Hub.Send(HttpMethod.Get, path);
        var file = await answer.Content.ReadAsStringAsync();

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        file.ShouldContain(reference);
        file.ShouldNotContain("Ada");
        (await flow.Falls.Send(HttpMethod.Get, path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_service_gets_what_it_is_to_delete_as_a_spreadsheet_and_nothing_of_others()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await flow.Falls.Receives(sent.ToFalls);
        await flow.Worker.Withdraws(sent.SubmissionId, flow.FallsService);
        await app.Settled();
        var reference = (await flow.Hub.SeesInHub(sent.SubmissionId)).Submission.Reference;

        var own = await Text(flow.Falls, "/api/inbox/deletions/export");
        var others = await Text(flow.Fire, "/api/inbox/deletions/export");

        own.ShouldContain(reference);
        own.ShouldContain("everything");
        others.ShouldNotContain(reference);
    }

    private const string What = "Whoever rang was rude, and told my neighbour.";

    private static async Task<string> Text(Person person, string path) =>
        await (await person.Send(HttpMethod.Get, path)).Content.ReadAsStringAsync();

    private static object Said(string reference, string on = "2026-11-25") =>
        new
        {
            reference,
            by = "SpeaksForThem",
            about = "Data",
            name = "Cora Invented",
            contact = "020 7946 0333",
            what = What,
            receivedOn = on,
        };

    private static async Task<string> Complains(Flow flow, string reference) =>
        $"/api/complaints/{(await flow.Hub.Post<RecordComplaint.Response>("/api/complaints", Said(reference))).ComplaintId}";

    private static object Closing(int version, string outcome) =>
        new
        {
            version,
            outcome,
            answer = "We told them what we found, and said sorry.",
        };

    private static Task Says(Flow flow, string how, int days) =>
        flow.Lead.Put(
            "/api/complaint-page",
            new
            {
                version = 0,
                how,
                answerDays = days,
            }
        );
}
