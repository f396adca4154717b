using System.Net;
using PlacePartners.Services;

namespace PlacePartners.Tests.Services;

public sealed class OfferServiceTests(App app)
{
    [Fact]
    public async Task A_service_listed_once_is_offered_in_a_second_partnership()
    {
        var first = await app.Partnership();
        var serviceId = await first.Lists("Debt Advice", "debt");
        await first.LeadsAnother();

        var before = await first.Get<FindServices.Response>("/api/services");
        var own = await first.Get<GetOwnServices.Response>("/api/services/own");
        await first.Put($"/api/services/{serviceId}/offer");
        await first.Put($"/api/services/{serviceId}/offer");

        before.Items.ShouldBeEmpty();
        own.Items.ShouldHaveSingleItem().IsOffered.ShouldBeFalse();
        (await first.Get<FindServices.Response>("/api/services"))
            .Items.ShouldHaveSingleItem()
            .Name.ShouldBe("Debt Advice");
    }

    [Fact]
    public async Task An_offer_that_is_stopped_takes_the_service_out_of_this_directory_only()
    {
        var lead = await app.Partnership();
        var home = lead.Slug;
        var serviceId = await lead.Lists("Debt Advice", "debt");
        await lead.LeadsAnother();
        await lead.Put($"/api/services/{serviceId}/offer");

        await lead.Delete($"/api/services/{serviceId}/offer");

        (await lead.Get<FindServices.Response>("/api/services")).Items.ShouldBeEmpty();
        await lead.Enters(home);
        (await lead.Get<FindServices.Response>("/api/services")).Items.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Nobody_offers_a_service_of_another_organisation()
    {
        var serviceId = await (await app.Partnership()).Lists();
        var stranger = await app.Partnership();

        var problem = await stranger.Refused(HttpMethod.Put, $"/api/services/{serviceId}/offer");

        problem.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_closed_service_is_not_offered()
    {
        var lead = await app.Partnership();
        var serviceId = await lead.Lists();
        await lead.Post($"/api/services/{serviceId}/closure", new { version = 1 });
        await lead.LeadsAnother();

        var problem = await lead.Refused(HttpMethod.Put, $"/api/services/{serviceId}/offer");

        problem.Code.ShouldBe("service-closed");
    }
}

file static class OfferScenes
{
    extension(Person lead)
    {
        /// <summary>Creates a second partnership led by the same organisation, and goes there.</summary>
        public async Task LeadsAnother()
        {
            var slug = Scenes.Unique("place");
            await lead.Post(
                "/api/account/partnerships",
                new
                {
                    name = "Second Place",
                    slug,
                    areaCodes = new[] { "E09000028" },
                    leadOrganisationName = "The same",
                    sector = "Statutory",
                    leadOrganisationId = lead.OrganisationId,
                }
            );
            await lead.Enters(slug);
        }
    }
}
