using System.Net;
using PlacePartners.Access;
using PlacePartners.Contracts.Access;
using PlacePartners.Partnerships.Organisations;
using PlacePartners.Partnerships.Partners;

namespace PlacePartners.Tests.Partnerships;

public sealed partial class InvitePartnersTests(App app)
{
    [Fact]
    public async Task An_invited_organisation_joins_when_its_person_accepts()
    {
        var lead = await app.Partnership();

        var partner = await lead.Invites("Age Friendly Lambeth");

        var me = await partner.Get<GetMe.Response>("/api/me");
        var listed = (await lead.Get<ListPartners.Response>("/api/partners?search=age")).Items.Single();
        me.Roles.ShouldBe([Role.OrganisationCoordinator]);
        me.Organisation.Name.ShouldBe("Age Friendly Lambeth");
        listed.JoinedAt.ShouldNotBeNull();
        listed.Progress.State.ShouldBe(PartnerState.Onboarding);
    }

    [Fact]
    public async Task Whoever_brings_an_organisation_of_their_own_keeps_its_one_profile()
    {
        var first = await app.Partnership();
        var coordinator = await first.Invites("Neighbourhood Kitchen");
        var second = await app.Partnership();
        await second.Post("/api/partners/invitations", Invite("The Kitchen (placeholder)", coordinator.Email));
        await app.Settled();
        var token = app.Mail.To(coordinator.Email)[^1].Text.Split("/invitation#")[1].Split('\n')[0].Trim();

        await coordinator.Post("/api/account/invitation-acceptances", new { token, coordinator.OrganisationId });
        await app.Settled();

        var partners = (await second.Get<ListPartners.Response>("/api/partners")).Items;
        partners
            .Select(p => p.Name)
            .ShouldBe(
                ["Neighbourhood Kitchen", partners.Single(p => p.OrganisationId == second.OrganisationId).Name],
                ignoreOrder: true
            );
        partners.Single(p => p.OrganisationId == coordinator.OrganisationId).JoinedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Whoever_brings_an_organisation_of_their_own_is_in_at_once()
    {
        var coordinator = await (await app.Partnership()).Invites("Neighbourhood Kitchen");
        var second = await app.Partnership();
        await second.Post("/api/partners/invitations", Invite("The Kitchen (placeholder)", coordinator.Email));
        await app.Settled();
        var token = app.Mail.To(coordinator.Email)[^1].Text.Split("/invitation#")[1].Split('\n')[0].Trim();

        await coordinator.Post("/api/account/invitation-acceptances", new { token, coordinator.OrganisationId });

        await coordinator.Enters(second.Slug);
        await coordinator.Put("/api/involvement", new { level = "Core" });
        var partnerId = (await coordinator.Get<GetOnboarding.Response>("/api/onboarding")).PartnerId;
        (await coordinator.Get<GetPartner.Response>($"/api/partners/{partnerId}")).Name.ShouldBe(
            "Neighbourhood Kitchen"
        );
    }

    [Fact]
    public async Task A_profile_changed_in_one_partnership_is_the_same_in_the_other()
    {
        var first = await app.Partnership();
        var coordinator = await first.Invites("Old Name");
        var second = await app.Partnership();
        await second.Post("/api/partners/invitations", Invite("Another Name", coordinator.Email));
        await app.Settled();
        var token = app.Mail.To(coordinator.Email)[^1].Text.Split("/invitation#")[1].Split('\n')[0].Trim();
        await coordinator.Post("/api/account/invitation-acceptances", new { token, coordinator.OrganisationId });
        await app.Settled();

        var profile = await coordinator.Get<GetOrganisation.Response>("/api/organisation");
        await coordinator.Put("/api/organisation", Profile("New Name", profile.Version));

        (await first.Get<ListPartners.Response>("/api/partners?search=new name")).Total.ShouldBe(1);
        (await second.Get<ListPartners.Response>("/api/partners?search=new name")).Total.ShouldBe(1);
    }

    [Fact]
    public async Task An_organisation_is_not_invited_twice()
    {
        var lead = await app.Partnership();
        await lead.Post("/api/partners/invitations", Invite("Good Group", "a@example.org"));

        var problem = await lead.RefusedPost("/api/partners/invitations", Invite(" good  GROUP ", "b@example.org"));

        problem.Errors!.Keys.ShouldBe(["invitees[0].organisationName"]);
    }

    [Fact]
    public async Task A_second_tap_on_send_invites_nobody_twice()
    {
        var lead = await app.Partnership();
        var list = new
        {
            invitees = new[]
            {
                new { organisationName = Scenes.Unique("Another Group"), email = "a@example.org" },
                new { organisationName = "Good Group", email = "b@example.org" },
            },
        };

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => lead.Send(HttpMethod.Post, "/api/partners/invitations", list))
        );

        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        foreach (var refused in answers.Where(answer => answer.StatusCode != HttpStatusCode.Created))
            (await refused.Content.ReadAsStringAsync()).ShouldContain("is a partner already, or has been invited.");
        (await lead.Get<ListPartners.Response>("/api/partners?search=good")).Total.ShouldBe(1);
    }

    [Fact]
    public async Task Only_a_manager_invites()
    {
        var lead = await app.Partnership();
        var partner = await lead.Welcomes(Role.OrganisationCoordinator);

        var problem = await partner.RefusedPost("/api/partners/invitations", Invite("Friends", "f@example.org"));

        problem.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("call us")]
    [InlineData("020 79")]
    [InlineData("ring 020 7946 0000 after six")]
    public async Task A_phone_number_that_cannot_be_rung_is_refused_at_its_field(string phone)
    {
        var lead = await app.Partnership();
        var version = (await lead.Get<GetOrganisation.Response>("/api/organisation")).Version;

        var problem = await lead.Refused(HttpMethod.Put, "/api/organisation", Profile("Good Group", version, phone));

        problem.Errors!["phone"][0].ShouldStartWith("Enter a phone number in full");
    }

    [Theory]
    [InlineData("020 7946 0000")]
    [InlineData("+44 20 7946 0018 ext 12")]
    [InlineData("111")]
    [InlineData("07700 900123")]
    [InlineData("+1 415 555 2671")]
    [InlineData("")]
    public async Task A_phone_number_is_kept_as_it_was_typed(string phone)
    {
        var lead = await app.Partnership();
        var version = (await lead.Get<GetOrganisation.Response>("/api/organisation")).Version;

        await lead.Put("/api/organisation", Profile("Good Group", version, $" {phone} "));

        (await lead.Get<GetOrganisation.Response>("/api/organisation")).Phone.ShouldBe(phone);
    }

    [Fact]
    public async Task Partners_are_sorted_before_the_list_is_cut_into_pages()
    {
        var lead = await app.Partnership();
        await lead.Invites("beta Group");
        await lead.Post("/api/partners/invitations", Invite("Alpha Group", "a@example.org"));
        await lead.Post("/api/partners/invitations", Invite("Gamma Group", "g@example.org"));

        (await Names("search=group&order=Name&descending=true")).ShouldBe(["Gamma Group", "beta Group", "Alpha Group"]);
        (await Names("search=group&order=Joined")).ShouldBe(["beta Group", "Alpha Group", "Gamma Group"]);
        (await Names("search=group&order=Joined&descending=true")).First().ShouldBe("beta Group");
        (await Names("search=group&order=State&descending=true&take=1")).ShouldBe(["beta Group"]);

        async Task<IEnumerable<string>> Names(string query) =>
            (await lead.Get<ListPartners.Response>($"/api/partners?{query}")).Items.Select(item => item.Name);
    }

    [Fact]
    public async Task Every_member_downloads_the_partners_that_they_see()
    {
        var lead = await app.Partnership();
        var partner = await lead.Invites("Good Group");
        await lead.Post("/api/partners/invitations", Invite("Waiting Group", "a@example.org"));

        var ofPartner = await partner.Browser.GetStringAsync($"/p/{lead.Slug}/api/partners/export?descending=true");
        var ofLead = await lead.Browser.GetStringAsync($"/p/{lead.Slug}/api/partners/export?search=group");

        ofPartner.ShouldNotContain("Waiting Group");
        ofPartner.Trim().Split("\r\n").Skip(1).Select(row => row[..4]).ShouldBe(["Lead", "Good"]);
        ofLead.ShouldContain("Waiting Group");
    }

    private static object Invite(string organisationName, string email) =>
        new { invitees = new[] { new { organisationName, email } } };

    private static object Profile(string name, int version, string phone = "") =>
        new
        {
            name,
            sector = "Community",
            description = "",
            phone,
            email = "",
            website = "",
            version,
        };
}
