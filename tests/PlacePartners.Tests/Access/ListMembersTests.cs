using PlacePartners.Access;
using PlacePartners.Contracts.Access;

namespace PlacePartners.Tests.Access;

public sealed class ListMembersTests(App app)
{
    [Fact]
    public async Task Members_see_their_own_organisation_and_a_manager_all()
    {
        var lead = await app.Partnership();
        var partner = await lead.Welcomes(Role.OrganisationCoordinator);

        var ofPartner = await partner.Get<ListMembers.Response>("/api/members");
        var ofLead = await lead.Get<ListMembers.Response>("/api/members");

        ofPartner.Items.Select(member => member.MembershipId).ShouldBe([partner.MembershipId]);
        ofLead.Total.ShouldBe(2);
    }

    [Fact]
    public async Task People_are_found_by_name_address_and_role()
    {
        var lead = await app.Partnership();
        var worker = await lead.AddsColleague(Role.Worker);

        var byName = await lead.Get<ListMembers.Response>("/api/members?search=ines");
        var byAddress = await lead.Get<ListMembers.Response>($"/api/members?search={worker.Email}");
        var byRole = await lead.Get<ListMembers.Response>("/api/members?role=Worker");

        new[] { byName, byAddress, byRole }.ShouldAllBe(found =>
            found.Items.Single().MembershipId == worker.MembershipId
        );
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repeat()
    {
        var lead = await app.Partnership();
        for (var i = 0; i < 4; i++)
            await lead.AddsColleague(Role.Worker);

        List<Guid> seen = [];
        for (var path = "/api/members?take=2"; path.Length > 0; )
        {
            var page = await lead.Get<ListMembers.Response>(path);
            seen.AddRange(page.Items.Select(member => member.MembershipId));
            path = page.Next is { } next ? $"/api/members?take=2&after={next}" : "";
        }

        seen.Count.ShouldBe(5);
        seen.ShouldBeUnique();
    }

    [Fact]
    public async Task Somebody_who_acts_for_two_organisations_says_for_whom()
    {
        var lead = await app.Partnership();
        var partner = await lead.Welcomes(Role.OrganisationCoordinator);
        await partner.Post("/api/members/invitations", new { email = lead.Email, roles = new[] { Role.Worker } });
        await lead.Post("/api/account/invitation-acceptances", new { token = await app.Secret(lead.Email) });

        lead.Browser.DefaultRequestHeaders.Add("Acting-For", partner.OrganisationId.ToString());
        var me = await lead.Get<GetMe.Response>("/api/me");

        me.Organisation.Id.ShouldBe(partner.OrganisationId);
        me.Roles.ShouldBe([Role.Worker]);
        me.Memberships.Select(membership => membership.OrganisationId)
            .ShouldBe([lead.OrganisationId, partner.OrganisationId]);
        (await lead.RefusedGet("/api/audit")).Code.ShouldBe("not-allowed");
    }
}
