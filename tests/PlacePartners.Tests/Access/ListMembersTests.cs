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
    public async Task The_list_is_sorted_before_it_is_cut_into_pages()
    {
        var lead = await app.Partnership();
        foreach (var name in new[] { "bea Last", "Ann First", "Cleo Middle" })
            await app.AcceptsInvitation(await lead.InvitesColleague(Role.Worker), lead.Slug, name);

        var first = await lead.Get<ListMembers.Response>("/api/members?role=Worker&descending=true&take=2");
        var second = await lead.Get<ListMembers.Response>(
            $"/api/members?role=Worker&descending=true&take=2&after={first.Next}"
        );

        first.Items.Concat(second.Items).Select(item => item.Name).ShouldBe(["Cleo Middle", "bea Last", "Ann First"]);
        second.Next.ShouldBeNull();
    }

    [Fact]
    public async Task The_file_holds_what_the_list_shows_and_is_on_record()
    {
        var lead = await app.Partnership();
        var partner = await lead.Welcomes(Role.OrganisationCoordinator);
        var worker = await app.AcceptsInvitation(await lead.InvitesColleague(Role.Worker), lead.Slug, "Wanda Worker");

        var all = await Rows(lead, "order=Organisation");
        var own = await Rows(partner, "");

        all.Length.ShouldBe(4);
        all[1].ShouldStartWith("Leah Lead,");
        all[2].ShouldStartWith($"Wanda Worker,{worker.Email},Lead Council");
        own.Length.ShouldBe(2);
        own[1].ShouldContain(partner.Email);
        (await lead.Get<GetAudit.Response>("/api/audit?kind=Export")).Items.Count.ShouldBe(2);
    }

    private static async Task<string[]> Rows(Person person, string query)
    {
        var answer = await person.Send(HttpMethod.Get, $"/api/members/export?{query}");
        return (await answer.Content.ReadAsStringAsync()).Trim().Split("\r\n");
    }

    [Fact]
    public async Task Waiting_invitations_are_found_by_address_and_organisation_and_sorted()
    {
        var lead = await app.Partnership();
        var partner = await lead.Welcomes(Role.OrganisationCoordinator);
        await lead.Post("/api/members/invitations", new { email = "b@example.org", roles = new[] { Role.Worker } });
        await lead.Post("/api/members/invitations", new { email = "c@example.org", roles = new[] { Role.Worker } });
        await partner.Post("/api/members/invitations", new { email = "a@example.org", roles = new[] { Role.Worker } });

        (await Waiting("order=Email&descending=false")).ShouldBe(["a@example.org", "b@example.org", "c@example.org"]);
        (await Waiting("order=Organisation&descending=true")).First().ShouldBe("a@example.org");
        (await Waiting("search=B@ex")).ShouldBe(["b@example.org"]);
        (await Waiting("search=lead+council&order=Email")).ShouldBe(["c@example.org", "b@example.org"]);

        async Task<IEnumerable<string>> Waiting(string query) =>
            (await lead.Get<ListInvitations.Response>($"/api/members/invitations?{query}")).Items.Select(i => i.Email);
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
