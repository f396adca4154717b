using System.Net;
using PlacePartners.Access;
using PlacePartners.Contracts.Access;
using PlacePartners.Notifications;
using PlacePartners.Plans;
using PlacePartners.Referrals;
using PlacePartners.Tests.Plans;
using PlacePartners.Tests.Referrals;

namespace PlacePartners.Tests.Access;

public sealed class HandOverTests(App app)
{
    private static Task<GetHoldings.Response> Held(Person lead, Person leaver) =>
        lead.Get<GetHoldings.Response>($"/api/members/{leaver.MembershipId}/holdings");

    private static object Given(int version, Guid? to, params HandOver.Choice[] others) =>
        new
        {
            to,
            others,
            version,
        };

    [Fact]
    public async Task Everything_goes_to_colleagues_and_access_ends_in_one_commit()
    {
        var flow = await app.ReferralsFlow();
        var leaver = await flow.Falls.AddsColleague(Role.ServiceWorker);
        var heir = await flow.Falls.AddsColleague(Role.ServiceWorker);
        var sent = await flow.Sent();
        await leaver.Moves(sent.ToFalls, "acceptance");
        var milestoneId = await flow.Lead.Plans("Open", new DateOnly(2027, 3, 1));
        var goalId = (await flow.Lead.SeesMilestone(milestoneId)).GoalId;
        var own = await flow.Falls.Plans("Ours", new DateOnly(2027, 3, 1), goalId, owner: leaver.MembershipId);
        var before = await Held(flow.Falls, leaver);

        await flow.Falls.Post(
            $"/api/members/{leaver.MembershipId}/handover",
            Given(
                before.Version,
                heir.MembershipId,
                new HandOver.Choice(HoldingKind.Milestones, flow.Falls.MembershipId)
            )
        );

        before
            .Holdings.Select(held => (held.Kind, held.Count))
            .ShouldBe([(HoldingKind.Milestones, 1), (HoldingKind.Referrals, 1)]);
        (await leaver.RefusedGet("/api/me")).Status.ShouldBe(HttpStatusCode.NotFound);
        var taken = await heir.Receives(sent.ToFalls);
        taken.History.ShouldContain(happened => happened.What == "handed-over");
        (await flow.Falls.SeesMilestone(own)).OwnerMembershipId.ShouldBe(flow.Falls.MembershipId);
        await app.Settled();
        var notices = await heir.Get<ListNotices.Response>("/api/notices");
        notices.Items.ShouldContain(notice => notice.Body.Contains("1 accepted referral"));
        app.Mail.To(flow.Falls.Email).ShouldContain(mail => mail.Text.Contains("1 milestone"));
    }

    [Fact]
    public async Task News_of_a_checklist_goes_to_whoever_took_it_over()
    {
        var flow = await app.ReferralsFlow();
        await flow.Worker.Holds(Role.Worker, Role.OrganisationCoordinator);
        var heir = await flow.Worker.AddsColleague(Role.Worker, Role.OrganisationCoordinator);
        var sent = await flow.Sent();
        var before = await Held(heir, flow.Worker);
        before.Holdings.Single().Kind.ShouldBe(HoldingKind.Checklists);

        await heir.Post($"/api/members/{flow.Worker.MembershipId}/handover", Given(before.Version, heir.MembershipId));
        await flow.Falls.Moves(sent.ToFalls, "acceptance");
        await app.Settled();

        var notices = await heir.Get<ListNotices.Response>("/api/notices");
        notices.Items.ShouldContain(notice => notice.Title.StartsWith("A service has accepted"));
    }

    [Fact]
    public async Task Whoever_lacks_the_role_cannot_take_it_on()
    {
        var flow = await app.ReferralsFlow();
        var leaver = await flow.Falls.AddsColleague(Role.ServiceWorker);
        var other = await flow.Falls.AddsColleague(Role.BoardMember);
        var sent = await flow.Sent();
        await leaver.Moves(sent.ToFalls, "acceptance");
        var before = await Held(flow.Falls, leaver);

        var lacking = await flow.Falls.RefusedPost(
            $"/api/members/{leaver.MembershipId}/handover",
            Given(before.Version, other.MembershipId)
        );
        var nobody = await flow.Falls.RefusedPost(
            $"/api/members/{leaver.MembershipId}/handover",
            Given(before.Version, null)
        );

        before.Holdings.Single().Takers.ShouldBe([flow.Falls.MembershipId]);
        lacking.Errors!.ShouldContainKey("referrals");
        nobody.Errors!.ShouldContainKey("to");
        (await leaver.Get<GetMe.Response>("/api/me")).Roles.ShouldBe([Role.ServiceWorker]);
    }

    [Fact]
    public async Task The_only_coordinator_stays_until_another_is_named()
    {
        var lead = await app.Partnership();
        var partner = await lead.Welcomes(Role.OrganisationCoordinator);
        var colleague = await partner.AddsColleague(Role.Worker);
        var before = await Held(lead, partner);

        var problem = await lead.RefusedPost(
            $"/api/members/{partner.MembershipId}/handover",
            Given(before.Version, colleague.MembershipId)
        );

        before.Obstacle.ShouldBe(GetHoldings.Obstacle.LastCoordinator);
        problem.Code.ShouldBe("last-coordinator");
    }

    [Fact]
    public async Task Taking_over_a_deputyship_brings_no_role_that_the_coordinator_could_not_grant()
    {
        var lead = await app.Partnership();
        var coordinator = await lead.AddsColleague(Role.OrganisationCoordinator);
        var hub = await lead.AddsColleague(Role.HubWorker);
        var deputy = await lead.AddsColleague(Role.BoardMember);
        await hub.Post(
            "/api/deputies",
            new
            {
                deputyMembershipId = deputy.MembershipId,
                firstDay = new DateOnly(2026, 11, 23),
                lastDay = new DateOnly(2026, 11, 30),
            }
        );
        var before = await Held(coordinator, deputy);
        before.Holdings.Single().Kind.ShouldBe(HoldingKind.Deputyships);

        await coordinator.Post(
            $"/api/members/{deputy.MembershipId}/handover",
            Given(before.Version, coordinator.MembershipId)
        );

        (await coordinator.Get<GetMe.Response>("/api/me")).StandsInFor.Count.ShouldBe(1);
        (await coordinator.RefusedGet("/api/hub/submissions")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
