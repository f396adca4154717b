using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Access;
using PlacePartners.Contracts.Access;
using PlacePartners.Referrals;
using PlacePartners.Tests.Access;

namespace PlacePartners.Tests.Referrals;

public sealed class SafeguardingTests : IAsyncLifetime
{
    // A Monday.
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);
    private App app = null!;

    private static readonly object Told = new
    {
        about = "Bilberry Hush",
        facts = "A bruise on the left arm; said that the son does it.",
        opinion = "",
        wishes = "Wants him to stop, and to stay at home.",
    };

    public async ValueTask InitializeAsync() => app = await App.At(Start);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Only_the_safeguarding_leads_of_the_own_organisation_read_a_concern()
    {
        var flow = await app.ReferralsFlow();
        var keeper = await flow.Falls.AddsColleague(Role.SafeguardingLead);
        var other = await flow.Fire.AddsColleague(Role.SafeguardingLead);

        await flow.Falls.Post("/api/concerns", Told);
        await app.Settled();

        var mail = app.Mail.To(keeper.Email).Single(m => m.Subject == "A concern has been recorded");
        mail.Text.ShouldNotContain("Bilberry");
        var row = (await keeper.Get<ListConcerns.Response>("/api/concerns")).Items.ShouldHaveSingleItem();
        var seen = await keeper.Get<GetConcern.Response>($"/api/concerns/{row.ConcernId}");
        seen.About.ShouldBe("Bilberry Hush");
        seen.DueAt.ShouldBe(new DateTimeOffset(2026, 11, 23, 17, 0, 0, TimeSpan.Zero));
        (await other.Get<ListConcerns.Response>("/api/concerns")).Items.ShouldBeEmpty();
        (await other.RefusedGet($"/api/concerns/{row.ConcernId}")).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var person in new[] { flow.Falls, flow.Hub, flow.Lead })
            (await person.RefusedGet($"/api/concerns/{row.ConcernId}")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Nothing_is_recorded_where_nobody_could_read_it()
    {
        var flow = await app.ReferralsFlow();

        var refused = await flow.Fire.RefusedPost("/api/concerns", Told);

        refused.Code.ShouldBe("no-safeguarding-lead");
    }

    [Fact]
    public async Task It_is_reported_today_acknowledged_in_two_days_and_chased_once_each()
    {
        var flow = await app.ReferralsFlow();
        var keeper = await flow.Falls.AddsColleague(Role.SafeguardingLead);
        await flow.Falls.Post("/api/concerns", Told);
        await Till(flow, Start.AddHours(8));
        Mails(keeper, "A concern has not been reported").ShouldBe(1);

        await keeper.Post("/api/account/sign-in", new { email = keeper.Email, password = Scenes.Password });
        var row = (await keeper.Get<ListConcerns.Response>("/api/concerns")).Items.Single();
        var path = $"/api/concerns/{row.ConcernId}";
        var version = (await keeper.Get<GetConcern.Response>(path)).Version;
        var early = await keeper.RefusedPost($"{path}/decision", new { version, decision = "Enquiry opened." });
        early.Code.ShouldBe("not-now");
        await keeper.Post(
            $"{path}/report",
            new
            {
                version,
                to = "Adult social care",
                reference = "AS-1",
            }
        );
        // After five on Monday: day zero is Tuesday, two working days later is Thursday.
        (await keeper.Get<GetConcern.Response>(path)).DueAt.ShouldBe(
            new DateTimeOffset(2026, 11, 26, 17, 0, 0, TimeSpan.Zero)
        );
        await Till(flow, new DateTimeOffset(2026, 11, 26, 17, 5, 0, TimeSpan.Zero));
        Mails(keeper, "A concern has not been acknowledged").ShouldBe(1);

        await keeper.Post("/api/account/sign-in", new { email = keeper.Email, password = Scenes.Password });
        version = (await keeper.Get<GetConcern.Response>(path)).Version;
        await keeper.Post($"{path}/decision", new { version, decision = "Enquiry opened." });
        (await keeper.Get<GetConcern.Response>(path)).State.ShouldBe(ConcernState.Decided);
    }

    [Fact]
    public async Task A_coordinator_breaks_the_glass_with_a_reason_and_the_leads_are_told()
    {
        var flow = await app.ReferralsFlow();
        var keeper = await flow.Falls.AddsColleague(Role.SafeguardingLead);
        await flow.Falls.Post("/api/concerns", Told);

        var later = new
        {
            about = "Somebody Else",
            facts = "Said that nobody brings food.",
            opinion = "",
            wishes = "",
        };
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await flow.Falls.Post("/api/concerns", later);

        var seen = await flow.Falls.Post<BreakGlass.Response>(
            "/api/concerns/opening",
            new { reason = "Nobody of them answers, and it is Friday." }
        );
        await app.Settled();

        seen.Concerns.Select(one => one.About).ShouldBe(["Bilberry Hush", "Somebody Else"]);
        Mails(keeper, "Somebody opened a concern without being a safeguarding lead").ShouldBe(2);
        var path = $"/api/concerns/{seen.Concerns[0].ConcernId}";
        var report = new
        {
            version = seen.Concerns[0].Version,
            to = "Adult social care",
            reference = "AS-2",
        };
        (await flow.Fire.RefusedPost($"{path}/report", report)).Status.ShouldBe(HttpStatusCode.NotFound);
        await flow.Falls.Post($"{path}/report", report);
        var kept = await keeper.Get<GetConcern.Response>(path);
        kept.State.ShouldBe(ConcernState.Reported);
        kept.Openings.ShouldHaveSingleItem().Reason.ShouldBe("Nobody of them answers, and it is Friday.");
        (
            await flow.Fire.RefusedPost("/api/concerns/opening", new { reason = "Nobody of them answers here." })
        ).Code.ShouldBe("not-now");
    }

    [Fact]
    public async Task Where_nobody_leads_any_more_coordinators_are_told_to_name_one_and_the_next_lead_is_told_of_it()
    {
        var flow = await app.ReferralsFlow();
        var keeper = await flow.Falls.AddsColleague(Role.SafeguardingLead);
        await flow.Falls.Post("/api/concerns", Told);
        await flow.Falls.Delete($"/api/members/{keeper.MembershipId}");

        await Till(flow, Start.AddHours(8));
        await Till(flow, Start.AddHours(9));
        Mails(flow.Falls, "Your organisation has no safeguarding lead").ShouldBe(1);
        await flow.Falls.Post("/api/account/sign-in", new { email = flow.Falls.Email, password = Scenes.Password });
        var next = await flow.Falls.AddsColleague(Role.SafeguardingLead);
        await Till(flow, Start.AddHours(10));

        Mails(next, "A concern has not been reported").ShouldBe(1);
    }

    [Fact]
    public async Task That_there_is_a_concern_stands_in_no_audit_trail_but_that_of_those_who_keep_it()
    {
        var flow = await app.ReferralsFlow();
        var keeper = await flow.Falls.AddsColleague(Role.SafeguardingLead);
        await flow.Falls.Post("/api/concerns", Told);
        await keeper.Get<ListConcerns.Response>("/api/concerns");
        await flow.Falls.Post("/api/concerns/opening", new { reason = "Nobody of them answers, and it is Friday." });
        await app.Settled();

        var trail = await flow.Lead.Get<GetAudit.Response>("/api/audit?take=100");
        var choices = await flow.Lead.Get<GetAuditChoices.Response>("/api/audit/choices");
        var csv = await (await flow.Lead.Send(HttpMethod.Get, "/api/audit/export.csv")).Content.ReadAsStringAsync();

        trail.Items.ShouldNotBeEmpty();
        trail.Items.ShouldNotContain(row => row.Entity.Contains("Concern") || row.Act.Contains("Concern"));
        trail.Items.ShouldNotContain(row => row.Act == nameof(BreakGlass));
        choices.Acts.Concat(choices.Entities).ShouldNotContain(word => word.Contains("Concern"));
        csv.ShouldNotContain("Concern");
    }

    [Fact]
    public async Task What_was_noted_of_a_hold_is_not_read_by_whoever_filled_the_checklist()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();
        await flow.Hub.Post($"/api/hub/submissions/{id}/hold", await Noted(flow, id));
        await flow.Hub.Post($"/api/hub/submissions/{id}/release", await Noted(flow, id));

        (await flow.Worker.Opens(id)).History.ShouldNotContain(e => e.What == "held" || e.What == "released");
        (await flow.Hub.SeesInHub(id)).Submission.History.Count(e => e.What is "held" or "released").ShouldBe(2);
    }

    [Fact]
    public async Task Nothing_of_a_checklist_on_hold_is_sent_until_it_is_released()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();
        await flow.Hub.Confirms(id);
        await flow.Hub.Post($"/api/hub/submissions/{id}/hold", await Noted(flow, id));
        var seen = await flow.Hub.SeesInHub(id);
        seen.HeldAt.ShouldNotBeNull();

        var refused = await flow.Hub.RefusedPost(
            $"/api/hub/submissions/{id}/sending",
            new { version = seen.Submission.Version, referralIds = seen.Lines.Select(line => line.ReferralId) }
        );
        refused.Code.ShouldBe("on-hold");

        await flow.Hub.Post($"/api/hub/submissions/{id}/release", await Noted(flow, id));
        await flow.Hub.Sends(id, [.. seen.Lines.Select(line => line.ReferralId)]);
    }

    [Fact]
    public async Task Whoever_visits_reads_the_risk_once_they_know_the_person()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        var path = $"/api/hub/submissions/{sent.SubmissionId}/visit-risk";
        var missing = await flow.Hub.Refused(
            HttpMethod.Put,
            path,
            new
            {
                version = await flow.Hub.VersionOf(sent.SubmissionId),
                words = "Large dog, loose in the yard",
                source = "",
                reviewOn = (DateOnly?)null,
            }
        );
        missing.Errors!.ShouldContainKey("source");
        await flow.Hub.Put(
            path,
            new
            {
                version = await flow.Hub.VersionOf(sent.SubmissionId),
                words = "Large dog, loose in the yard",
                source = "The worker saw it",
                reviewOn = "2027-02-01",
            }
        );

        (await flow.Falls.Receives(sent.ToFalls)).VisitRisk.ShouldBeNull();
        await flow.Falls.Moves(sent.ToFalls, "acceptance");
        (await flow.Falls.Receives(sent.ToFalls)).VisitRisk!.Words.ShouldBe("Large dog, loose in the yard");
    }

    private static async Task<object> Noted(Flow flow, Guid id) =>
        new { version = await flow.Hub.VersionOf(id), note = "Somebody looks into it first." };

    private int Mails(Person person, string said) => app.Mail.To(person.Email).Count(mail => mail.Subject == said);

    private async Task Till(Flow flow, DateTimeOffset at)
    {
        app.Clock.SetUtcNow(at);
        for (var run = 0; run < 2; run++)
            await app.Inside(
                flow.Lead.PartnershipId,
                async (services, _) =>
                {
                    await services.GetRequiredService<ChaseConcerns>().Run(TestContext.Current.CancellationToken);
                    return 0;
                }
            );
        await app.Settled();
    }
}
