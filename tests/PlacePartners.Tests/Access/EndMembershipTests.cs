using System.Net;
using PlacePartners.Access;
using PlacePartners.Contracts.Access;

namespace PlacePartners.Tests.Access;

public sealed class EndMembershipTests(App app)
{
    [Fact]
    public async Task Ending_a_membership_cuts_access_at_once()
    {
        var lead = await app.Partnership();
        var colleague = await lead.AddsColleague(Role.Worker);

        await lead.Delete($"/api/members/{colleague.MembershipId}");

        (await colleague.RefusedGet("/api/me")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await colleague.Get<GetSession.Response>("/api/account/session")).Partnerships.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_last_manager_stays()
    {
        var lead = await app.Partnership();

        var problem = await lead.Refused(HttpMethod.Delete, $"/api/members/{lead.MembershipId}");

        problem.Code.ShouldBe("last-manager");
    }

    [Fact]
    public async Task Of_two_managers_who_remove_each_other_at_once_one_stays()
    {
        var lead = await app.Partnership();
        var second = await lead.AddsColleague(Role.PartnershipManager);

        await Task.WhenAll(
            lead.Send(HttpMethod.Delete, $"/api/members/{second.MembershipId}"),
            second.Send(HttpMethod.Delete, $"/api/members/{lead.MembershipId}")
        );

        var answers = new[]
        {
            await lead.Send(HttpMethod.Get, "/api/me"),
            await second.Send(HttpMethod.Get, "/api/me"),
        };
        answers.ShouldContain(answer => answer.IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_coordinator_removes_only_people_of_the_own_organisation()
    {
        var lead = await app.Partnership();
        var partner = await lead.Welcomes(Role.OrganisationCoordinator);
        var other = await lead.Welcomes(Role.Worker);

        var problem = await partner.Refused(HttpMethod.Delete, $"/api/members/{other.MembershipId}");

        problem.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_coordinator_does_not_remove_a_manager()
    {
        var lead = await app.Partnership();
        await lead.AddsColleague(Role.PartnershipManager);
        var coordinator = await lead.AddsColleague(Role.OrganisationCoordinator);

        var problem = await coordinator.Refused(HttpMethod.Delete, $"/api/members/{lead.MembershipId}");

        problem.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Another_partnerships_member_is_not_found()
    {
        var lead = await app.Partnership();
        var elsewhere = await app.Partnership();

        var problem = await lead.Refused(HttpMethod.Delete, $"/api/members/{elsewhere.MembershipId}");

        problem.Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
