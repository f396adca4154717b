using System.Net;
using PlacePartners.Access;
using PlacePartners.Contracts.Access;
using PlacePartners.Partnerships.Settings;

namespace PlacePartners.Tests.Access;

public sealed class ChooseSecondStepRolesTests(App app)
{
    private static async Task AsksForSecondStep(Person lead, params Role[] roles)
    {
        var settings = await lead.Get<GetSettings.Response>("/api/settings");
        await lead.Put("/api/settings/second-step-roles", new { roles, version = settings.Version });
    }

    [Fact]
    public async Task The_choice_is_kept()
    {
        var lead = await app.Partnership();

        await AsksForSecondStep(lead, Role.HubWorker, Role.Worker);

        var settings = await lead.Get<GetSettings.Response>("/api/settings");
        settings.SecondStepRoles.ShouldBe([Role.Worker, Role.HubWorker]);
    }

    [Fact]
    public async Task Somebody_without_one_gets_nowhere_until_they_set_one_up()
    {
        var lead = await app.Partnership();
        var worker = await lead.AddsColleague(Role.Worker);
        await AsksForSecondStep(lead, Role.Worker);

        var reads = await worker.RefusedGet("/api/me");
        var writes = await worker.RefusedPost("/api/agreements/membership/signature", new { });
        var listens = await worker.Send(HttpMethod.Post, $"/p/{worker.Slug}/live/negotiate?negotiateVersion=1");
        await worker.TurnsOnAuthenticator();

        (reads.Status, reads.Code).ShouldBe((HttpStatusCode.Forbidden, "second-step-missing"));
        writes.Code.ShouldBe("second-step-missing");
        listens.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await worker.Get<GetMe.Response>("/api/me")).Roles.ShouldBe([Role.Worker]);
    }

    [Fact]
    public async Task A_passkey_serves_as_well()
    {
        using var phone = new SoftAuthenticator();
        var lead = await app.Partnership();
        var worker = await lead.AddsColleague(Role.Worker);
        await AsksForSecondStep(lead, Role.Worker);

        await worker.AddsPasskey(phone);

        (await worker.Get<GetMe.Response>("/api/me")).Roles.ShouldBe([Role.Worker]);
    }

    [Fact]
    public async Task Other_roles_and_other_partnerships_are_not_asked()
    {
        var lead = await app.Partnership();
        var member = await lead.AddsColleague(Role.BoardMember);
        var elsewhere = await app.Partnership();

        await AsksForSecondStep(lead, Role.Worker);

        (await member.Get<GetMe.Response>("/api/me")).Roles.ShouldBe([Role.BoardMember]);
        (await elsewhere.Get<GetSettings.Response>("/api/settings")).SecondStepRoles.ShouldBeEmpty();
    }

    [Fact]
    public async Task Having_a_passkey_is_not_enough_for_who_signed_in_without_it()
    {
        using var phone = new SoftAuthenticator();
        var lead = await app.Partnership();
        var worker = await lead.AddsColleague(Role.Worker);
        await worker.AddsPasskey(phone);
        await AsksForSecondStep(lead, Role.Worker);
        var byPassword = app.Stranger();
        (byPassword.Email, byPassword.Slug) = (worker.Email, worker.Slug);
        await byPassword.SignsIn();

        var problem = await byPassword.RefusedGet("/api/me");
        var credential = phone.Answers(await byPassword.PasskeyOptions("/api/account/sign-in/passkey/options"));
        await byPassword.Post("/api/account/re-authentication", new { passkey = credential });

        (problem.Status, problem.Code).ShouldBe((HttpStatusCode.Forbidden, "second-step-unproved"));
        (await byPassword.Get<GetMe.Response>("/api/me")).Roles.ShouldBe([Role.Worker]);
    }

    [Fact]
    public async Task Whoever_turns_it_off_is_asked_again()
    {
        var lead = await app.Partnership();
        var worker = await lead.AddsColleague(Role.Worker);
        await worker.TurnsOnAuthenticator();
        await AsksForSecondStep(lead, Role.Worker);
        (await worker.Get<GetMe.Response>("/api/me")).Roles.ShouldBe([Role.Worker]);

        await worker.Delete("/api/account/authenticator");

        (await worker.RefusedGet("/api/me")).Code.ShouldBe("second-step-missing");
    }

    [Fact]
    public async Task A_stranger_learns_nothing_of_it()
    {
        var lead = await app.Partnership();
        await AsksForSecondStep(lead, Enum.GetValues<Role>());
        var stranger = await app.SignsUp();
        stranger.Slug = lead.Slug;

        (await stranger.RefusedGet("/api/me")).Code.ShouldBe("not-found");
    }

    [Fact]
    public async Task Only_a_manager_chooses()
    {
        var lead = await app.Partnership();
        var coordinator = await lead.AddsColleague(Role.OrganisationCoordinator);

        var problem = await coordinator.Refused(
            HttpMethod.Put,
            "/api/settings/second-step-roles",
            new { roles = Array.Empty<Role>(), version = 1 }
        );

        problem.Code.ShouldBe("not-allowed");
    }

    [Fact]
    public async Task A_stale_choice_changes_nothing()
    {
        var lead = await app.Partnership();

        var problem = await lead.Refused(
            HttpMethod.Put,
            "/api/settings/second-step-roles",
            new { roles = new[] { Role.Worker }, version = 99 }
        );

        problem.Code.ShouldBe("stale");
    }
}
