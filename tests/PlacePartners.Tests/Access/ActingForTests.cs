using System.Net;
using PlacePartners.Access;
using PlacePartners.Contracts.Access;

namespace PlacePartners.Tests.Access;

public sealed class ActingForTests(App app)
{
    private static async Task<Problem> RefusedFor(Person person, string actingFor)
    {
        person.Browser.DefaultRequestHeaders.Remove("Acting-For");
        person.Browser.DefaultRequestHeaders.Add("Acting-For", actingFor);
        var problem = await person.RefusedGet("/api/me");
        person.Browser.DefaultRequestHeaders.Remove("Acting-For");
        return problem;
    }

    [Fact]
    public async Task An_organisation_that_the_member_does_not_act_for_is_refused_by_its_own_code()
    {
        var lead = await app.Partnership();
        var partner = await lead.Welcomes(Role.Worker);

        var stale = await RefusedFor(lead, partner.OrganisationId.ToString());
        var senseless = await RefusedFor(lead, "nonsense");

        stale.Code.ShouldBe("acting-for-ended");
        senseless.Code.ShouldBe("acting-for-ended");
    }

    [Fact]
    public async Task Without_the_header_the_oldest_membership_acts()
    {
        var lead = await app.Partnership();

        (await lead.Get<GetMe.Response>("/api/me")).Organisation.Id.ShouldBe(lead.OrganisationId);
    }

    [Fact]
    public async Task The_own_organisation_in_the_header_is_taken()
    {
        var lead = await app.Partnership();

        lead.Browser.DefaultRequestHeaders.Add("Acting-For", lead.OrganisationId.ToString());

        (await lead.Get<GetMe.Response>("/api/me")).Organisation.Id.ShouldBe(lead.OrganisationId);
    }

    [Fact]
    public async Task A_stranger_learns_nothing_by_the_header()
    {
        var lead = await app.Partnership();
        var stranger = await app.SignsUp();
        stranger.Slug = lead.Slug;

        var problem = await RefusedFor(stranger, lead.OrganisationId.ToString());

        problem.Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
