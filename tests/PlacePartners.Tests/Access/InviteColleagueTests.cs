using System.Net;
using PlacePartners.Access;
using PlacePartners.Contracts.Access;

namespace PlacePartners.Tests.Access;

public sealed class InviteColleagueTests(App app)
{
    [Fact]
    public async Task A_colleague_comes_by_the_link_in_their_mail_and_may_work_at_once()
    {
        var lead = await app.Partnership();
        var partner = await lead.Welcomes(Role.OrganisationCoordinator);

        var colleague = await partner.AddsColleague(Role.Worker);

        var me = await colleague.Get<GetMe.Response>("/api/me");
        me.Organisation.Id.ShouldBe(partner.OrganisationId);
        me.Roles.ShouldBe([Role.Worker]);
    }

    [Fact]
    public async Task A_manager_opens_the_door_again_for_a_partner_whose_people_have_left()
    {
        var lead = await app.Partnership();
        var partner = await lead.Welcomes(Role.OrganisationCoordinator);
        await lead.Delete($"/api/members/{partner.MembershipId}");
        var email = $"{Scenes.Unique("successor")}@example.org";

        await lead.Post(
            "/api/members/invitations",
            new
            {
                email,
                roles = new[] { Role.OrganisationCoordinator },
                organisationId = partner.OrganisationId,
            }
        );
        var successor = await app.AcceptsInvitation(email, lead.Slug);

        (await successor.Get<GetMe.Response>("/api/me")).Organisation.Id.ShouldBe(partner.OrganisationId);
    }

    [Fact]
    public async Task The_mail_says_who_invites_to_what_and_for_whom()
    {
        var lead = await app.Partnership();

        var email = await lead.InvitesColleague(Role.Worker);

        await app.Settled();
        var mail = app.Mail.To(email).ShouldHaveSingleItem();
        mail.Subject.ShouldBe("You are invited to Testing Together");
        mail.Text.ShouldContain("Leah Lead invites you to take part in Testing Together for Lead Council");
        mail.Text.ShouldContain("/invitation#");
    }

    [Theory]
    [InlineData(Role.PartnershipManager)]
    [InlineData(Role.HubWorker)]
    [InlineData(Role.Evaluator)]
    [InlineData(Role.Resident)]
    public async Task A_coordinator_gives_only_the_roles_of_a_partner(Role role)
    {
        var lead = await app.Partnership();
        var partner = await lead.Welcomes(Role.OrganisationCoordinator);

        var problem = await partner.RefusedPost(
            "/api/members/invitations",
            new { email = "somebody@example.org", roles = new[] { role } }
        );

        problem.Errors!.Keys.ShouldBe(["roles"]);
    }

    [Fact]
    public async Task A_manager_gives_the_hubs_roles_to_people_of_the_lead_organisation_only()
    {
        var lead = await app.Partnership();
        var partner = await lead.Welcomes(Role.OrganisationCoordinator);

        var hub = await lead.AddsColleague(Role.HubWorker, Role.SafeguardingLead);
        var request = new
        {
            email = "hub@example.org",
            roles = new[] { Role.HubWorker },
            organisationId = partner.OrganisationId,
        };
        var problem = await lead.RefusedPost("/api/members/invitations", request);

        hub.OrganisationId.ShouldBe(lead.OrganisationId);
        problem.Errors!.Keys.ShouldBe(["roles"]);
    }

    [Fact]
    public async Task Nobody_invites_for_an_organisation_that_is_not_theirs()
    {
        var lead = await app.Partnership();
        var partner = await lead.Welcomes(Role.OrganisationCoordinator);
        var other = await lead.Welcomes(Role.OrganisationCoordinator);

        var request = new
        {
            email = "spy@example.org",
            roles = new[] { Role.Worker },
            organisationId = other.OrganisationId,
        };
        var problem = await partner.RefusedPost("/api/members/invitations", request);

        problem.Errors!.Keys.ShouldBe(["organisationId"]);
    }

    [Fact]
    public async Task A_worker_may_not_invite()
    {
        var lead = await app.Partnership();
        var worker = await lead.Welcomes(Role.Worker);

        var problem = await worker.RefusedPost(
            "/api/members/invitations",
            new { email = "x@example.org", roles = new[] { Role.Worker } }
        );

        problem.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Whoever_is_here_already_is_not_invited_again()
    {
        var lead = await app.Partnership();
        var colleague = await lead.AddsColleague(Role.Worker);

        var problem = await lead.RefusedPost(
            "/api/members/invitations",
            new { email = colleague.Email.ToUpperInvariant(), roles = new[] { Role.Worker } }
        );

        problem.Errors!["email"].ShouldBe(["This person already acts for the organisation here."]);
    }

    [Fact]
    public async Task A_wrong_address_and_no_role_are_both_named()
    {
        var lead = await app.Partnership();

        var problem = await lead.RefusedPost(
            "/api/members/invitations",
            new { email = "nobody", roles = Array.Empty<Role>() }
        );

        problem.Errors!.Keys.ShouldBe(["email", "roles"], ignoreOrder: true);
    }
}
