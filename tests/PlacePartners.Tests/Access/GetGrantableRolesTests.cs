using PlacePartners.Access;
using PlacePartners.Contracts.Access;

namespace PlacePartners.Tests.Access;

public sealed class GetGrantableRolesTests(App app)
{
    [Fact]
    public async Task A_manager_may_give_the_roles_of_the_lead_and_a_coordinator_may_not()
    {
        var lead = await app.Partnership();
        var coordinator = await lead.Welcomes(Role.OrganisationCoordinator);

        var ofManager = await lead.Get<GetGrantableRoles.Response>("/api/members/roles");
        var ofCoordinator = await coordinator.Get<GetGrantableRoles.Response>("/api/members/roles");

        ofManager.Roles.ShouldContain(Role.PartnershipManager);
        ofCoordinator.Roles.ShouldContain(Role.Worker);
        ofCoordinator.Roles.ShouldNotContain(Role.PartnershipManager);
    }
}
