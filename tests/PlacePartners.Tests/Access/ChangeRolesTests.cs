using System.Net;
using PlacePartners.Access;
using PlacePartners.Contracts.Access;

namespace PlacePartners.Tests.Access;

public sealed class ChangeRolesTests(App app)
{
    private static string At(Person person) => $"/api/members/{person.MembershipId}/roles";

    [Fact]
    public async Task New_roles_hold_from_the_next_request()
    {
        var lead = await app.Partnership();
        var colleague = await lead.AddsColleague(Role.Worker);

        await lead.Put(At(colleague), new { roles = new[] { Role.ServiceWorker, Role.BoardMember }, version = 1 });

        (await colleague.Get<GetMe.Response>("/api/me")).Roles.ShouldBe([Role.ServiceWorker, Role.BoardMember]);
    }

    [Fact]
    public async Task A_stale_version_changes_nothing()
    {
        var lead = await app.Partnership();
        var colleague = await lead.AddsColleague(Role.Worker);
        await lead.Put(At(colleague), new { roles = new[] { Role.ServiceWorker }, version = 1 });

        var problem = await lead.Refused(
            HttpMethod.Put,
            At(colleague),
            new { roles = new[] { Role.Worker }, version = 1 }
        );

        problem.Code.ShouldBe("stale");
        (await colleague.Get<GetMe.Response>("/api/me")).Roles.ShouldBe([Role.ServiceWorker]);
    }

    [Fact]
    public async Task The_last_manager_keeps_the_role()
    {
        var lead = await app.Partnership();

        var problem = await lead.Refused(
            HttpMethod.Put,
            At(lead),
            new { roles = new[] { Role.OrganisationCoordinator }, version = 1 }
        );

        problem.Code.ShouldBe("last-manager");
    }

    [Fact]
    public async Task A_coordinator_neither_gives_nor_takes_the_managers_roles()
    {
        var lead = await app.Partnership();
        var coordinator = await lead.AddsColleague(Role.OrganisationCoordinator);
        var hub = await lead.AddsColleague(Role.HubWorker, Role.Worker);

        var gives = await coordinator.Refused(
            HttpMethod.Put,
            At(coordinator),
            new { roles = new[] { Role.PartnershipManager }, version = 1 }
        );
        var takes = await coordinator.Refused(
            HttpMethod.Put,
            At(hub),
            new { roles = new[] { Role.Worker }, version = 1 }
        );

        gives.Errors!.Keys.ShouldBe(["roles"]);
        takes.Errors!.Keys.ShouldBe(["roles"]);
    }

    [Fact]
    public async Task A_role_that_does_not_exist_is_refused()
    {
        var lead = await app.Partnership();

        var problem = await lead.Refused(HttpMethod.Put, At(lead), new { roles = new[] { "King" }, version = 1 });

        problem.Status.ShouldBe(HttpStatusCode.BadRequest);
    }
}
