using System.Net;
using PlacePartners.Access;
using PlacePartners.Contracts.Access;
using PlacePartners.Referrals;
using PlacePartners.Tests.Access;

namespace PlacePartners.Tests.Referrals;

/// <summary>Who else may come to a concern, and who hears of it.</summary>
public sealed partial class SafeguardingTests
{
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
}
