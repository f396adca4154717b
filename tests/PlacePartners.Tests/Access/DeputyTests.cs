using System.Net;
using PlacePartners.Access;
using PlacePartners.Contracts.Access;
using PlacePartners.Notifications;
using PlacePartners.Referrals;
using PlacePartners.Tests.Referrals;

namespace PlacePartners.Tests.Access;

public sealed class DeputyTests(App app)
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static object Named(Person deputy, Person? absent = null, int days = 7, bool includesManagement = false) =>
        new
        {
            absentMembershipId = absent?.MembershipId,
            deputyMembershipId = deputy.MembershipId,
            firstDay = Today,
            lastDay = Today.AddDays(days),
            includesManagement,
        };

    [Fact]
    public async Task A_deputy_holds_the_roles_they_lack_and_the_audit_says_for_whom()
    {
        var lead = await app.Partnership();
        var hub = await lead.AddsColleague(Role.HubWorker);
        var deputy = await lead.AddsColleague(Role.Worker);
        (await deputy.RefusedGet("/api/hub/submissions")).Status.ShouldBe(HttpStatusCode.Forbidden);

        await hub.Post("/api/deputies", Named(deputy));

        await deputy.Get<ListHubQueue.Response>("/api/hub/submissions");
        var me = await deputy.Get<GetMe.Response>("/api/me");
        me.StandsInFor.Single().Name.ShouldBe("Ines Invited");
        var audit = await lead.Get<GetAudit.Response>("/api/audit?Act=ListHubQueue");
        audit.Items[0].InPlaceOf.ShouldBe("Ines Invited");
        var own = await lead.Get<GetAudit.Response>("/api/audit?Act=NameDeputy");
        own.Items.ShouldAllBe(row => row.InPlaceOf == null);
    }

    [Fact]
    public async Task A_deputy_gets_the_notices_of_the_absent_marked_with_their_name()
    {
        var flow = await app.ReferralsFlow();
        var hub = await flow.Lead.AddsColleague(Role.HubWorker);
        var deputy = await flow.Lead.AddsColleague(Role.BoardMember);
        await hub.Post("/api/deputies", Named(deputy));

        var made = await flow.Worker.Submits("Q05", Reply.Yes, flow.FallsService);
        await app.Settled();

        var notices = await deputy.Get<ListNotices.Response>("/api/notices");
        notices.Items.Single(notice => notice.Title.Contains(made.Reference)).For.ShouldBe("Ines Invited");
        app.Mail.To(deputy.Email)
            .ShouldContain(mail => mail.Subject == $"For Ines Invited: New checklist {made.Reference}");
        var theirs = await hub.Get<ListNotices.Response>("/api/notices");
        theirs.Items.Single(notice => notice.Title.Contains(made.Reference)).For.ShouldBeNull();
    }

    [Fact]
    public async Task It_ends_by_itself_and_early_when_asked()
    {
        await using var own = await App.At(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        var lead = await own.Partnership();
        var hub = await lead.AddsColleague(Role.HubWorker);
        var deputy = await lead.AddsColleague(Role.Worker);
        await hub.Post("/api/deputies", Named(deputy, days: 1));
        own.Clock.Advance(TimeSpan.FromDays(2));
        foreach (var person in new[] { hub, deputy })
            await person.Post("/api/account/sign-in", new { email = person.Email, password = Scenes.Password });
        (await deputy.RefusedGet("/api/hub/submissions")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var named = await hub.Post<NameDeputy.Response>(
            "/api/deputies",
            new
            {
                deputyMembershipId = deputy.MembershipId,
                firstDay = Today.AddDays(2),
                lastDay = Today.AddDays(9),
            }
        );
        await deputy.Get<ListHubQueue.Response>("/api/hub/submissions");

        await hub.Delete($"/api/deputies/{named.DeputyshipId}");

        (await deputy.RefusedGet("/api/hub/submissions")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_coordinator_lends_no_role_that_they_could_not_grant()
    {
        var lead = await app.Partnership();
        var coordinator = await lead.AddsColleague(Role.OrganisationCoordinator);
        var hub = await lead.AddsColleague(Role.HubWorker, Role.Worker);

        await coordinator.Post("/api/deputies", Named(coordinator, hub));

        (await coordinator.RefusedGet("/api/hub/submissions")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await coordinator.Get<GetMe.Response>("/api/me")).Permissions.ShouldContain(
            PlacePartners.Platform.Security.Permission.MakeReferrals
        );
    }

    [Fact]
    public async Task Management_is_lent_only_when_a_manager_says_so()
    {
        var lead = await app.Partnership();
        var deputy = await lead.AddsColleague(Role.BoardMember);
        var without = await lead.Post<NameDeputy.Response>("/api/deputies", Named(deputy));
        (await deputy.RefusedGet("/api/settings")).Status.ShouldBe(HttpStatusCode.Forbidden);
        await lead.Delete($"/api/deputies/{without.DeputyshipId}");

        await lead.Post("/api/deputies", Named(deputy, includesManagement: true));

        (await deputy.Send(HttpMethod.Get, "/api/settings")).IsSuccessStatusCode.ShouldBeTrue();
    }

    [Fact]
    public async Task Roles_of_somebody_who_has_left_are_lent_no_more()
    {
        var lead = await app.Partnership();
        var hub = await lead.AddsColleague(Role.HubWorker);
        var deputy = await lead.AddsColleague(Role.Worker);
        await hub.Post("/api/deputies", Named(deputy));

        await lead.Delete($"/api/members/{hub.MembershipId}");

        (await deputy.RefusedGet("/api/hub/submissions")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Nobody_of_another_organisation_stands_in()
    {
        var lead = await app.Partnership();
        var worker = await lead.AddsColleague(Role.Worker);
        var partner = await lead.Welcomes(Role.Worker);

        var other = await worker.RefusedPost("/api/deputies", Named(partner));
        var forOther = await worker.RefusedPost("/api/deputies", Named(worker, lead));

        other.Errors!.ShouldContainKey("deputyMembershipId");
        forOther.Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
