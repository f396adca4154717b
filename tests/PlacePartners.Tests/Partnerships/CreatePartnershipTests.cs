using System.Net;
using PlacePartners.Access;
using PlacePartners.Contracts.Access;

namespace PlacePartners.Tests.Partnerships;

public sealed class CreatePartnershipTests(App app)
{
    [Fact]
    public async Task Whoever_creates_a_partnership_manages_it_for_the_lead_organisation()
    {
        var lead = await app.Partnership();

        var me = await lead.Get<GetMe.Response>("/api/me");

        me.Partnership.LeadOrganisationId.ShouldBe(me.Organisation.Id);
        me.Roles.ShouldBe([Role.PartnershipManager, Role.OrganisationCoordinator]);
    }

    [Fact]
    public async Task An_address_that_is_taken_is_refused_at_its_field()
    {
        var lead = await app.Partnership();
        var request = new
        {
            name = "Another",
            slug = lead.Slug,
            areaCodes = new[] { "E09000022" },
            leadOrganisationName = "Another Council",
            sector = "Statutory",
        };

        var problem = await lead.RefusedPost("/api/account/partnerships", request);

        problem.Status.ShouldBe(HttpStatusCode.BadRequest);
        problem.Errors!["slug"].ShouldBe(["Another partnership has this address. Choose another."]);
    }

    [Fact]
    public async Task An_empty_request_names_every_missing_field()
    {
        var person = await app.SignsUp();

        var problem = await person.RefusedPost(
            "/api/account/partnerships",
            new
            {
                name = "x",
                slug = "",
                areaCodes = Array.Empty<string>(),
                leadOrganisationName = "",
                sector = "Statutory",
            }
        );

        problem.Code.ShouldBe("validation");
        problem.Errors!.Keys.ShouldBe(["name", "slug", "areaCodes", "leadOrganisationName"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_stranger_cannot_tell_a_partnership_from_an_unknown_address()
    {
        var lead = await app.Partnership();
        var stranger = await app.SignsUp();

        var known = await stranger.RefusedGet($"/p/{lead.Slug}/api/me");
        var unknown = await stranger.RefusedGet("/p/no-such-place/api/me");

        known.ShouldBe(unknown);
        known.Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
