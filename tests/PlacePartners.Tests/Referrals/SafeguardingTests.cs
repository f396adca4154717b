using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Access;
using PlacePartners.Contracts.Access;
using PlacePartners.Referrals;
using PlacePartners.Tests.Access;

namespace PlacePartners.Tests.Referrals;

public sealed partial class SafeguardingTests : IAsyncLifetime
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
