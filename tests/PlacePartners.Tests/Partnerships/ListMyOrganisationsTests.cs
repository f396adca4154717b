using PlacePartners.Contracts.Access;
using PlacePartners.Partnerships.Organisations;

namespace PlacePartners.Tests.Partnerships;

public sealed class ListMyOrganisationsTests(App app)
{
    [Fact]
    public async Task A_person_sees_the_organisations_that_they_coordinate_and_no_others()
    {
        var lead = await app.Partnership();
        var worker = await lead.Welcomes(Role.Worker);

        var coordinated = await lead.Get<ListMyOrganisations.Response>("/api/account/organisations");
        var worked = await worker.Get<ListMyOrganisations.Response>("/api/account/organisations");

        coordinated.Items.ShouldHaveSingleItem().OrganisationId.ShouldBe(lead.OrganisationId);
        worked.Items.ShouldBeEmpty();
    }
}
