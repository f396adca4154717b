using Microsoft.EntityFrameworkCore;
using PlacePartners.Access;
using PlacePartners.Contracts.Access;
using static PlacePartners.Tests.Access.OwnSignInScenes;

namespace PlacePartners.Tests.Access;

/// <summary>A domain whose people sign in by their organisation and no other way; and showing again who one is.</summary>
public sealed class RequiredOwnSignInTests : IAsyncLifetime
{
    private const string Required = "own-sign-in-required";
    private readonly App app = new() { Clock = new(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero)) };
    private readonly string domain = $"{Scenes.Unique("trust")}.example.org";
    private TestProvider provider = null!;
    private Person lead = null!;

    public async ValueTask InitializeAsync()
    {
        await app.InitializeAsync();
        (provider, lead) = (await TestProvider.Start(app), await app.Partnership());
    }

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        await app.DisposeAsync();
    }

    private Entered Entered => new(provider.Issuer, domain);

    /// <summary>The lead coordinates from the domain, came by the own sign-in once, and asks it of everybody.</summary>
    private async Task RequiresIt()
    {
        await lead.HasOwnSignIn(Entered);
        var coordinator = await Colleague(Role.OrganisationCoordinator);
        var said = new Said("coordinator", coordinator.Email);
        await coordinator.SignsInAt(provider, said);
        await coordinator.SignsIn();
        await coordinator.Enters(lead.Slug);
        var set = await coordinator.OwnSignIn();
        await coordinator.Put(SetUp, (Entered with { IsRequired = true, Version = set.Version }).Body);
    }

    private async Task<Person> Colleague(params Role[] roles)
    {
        var email = $"{Scenes.Unique("colleague")}@{domain}";
        await lead.Post("/api/members/invitations", new { email, roles });
        return await app.AcceptsInvitation(email, lead.Slug);
    }

    private async Task<string> Answer(string path, object body) => (await app.Stranger().RefusedPost(path, body)).Code;

    [Fact]
    public async Task It_is_asked_of_others_only_by_somebody_who_came_that_way()
    {
        var set = await lead.HasOwnSignIn(Entered);

        var problem = await lead.Refused(
            HttpMethod.Put,
            SetUp,
            (Entered with { IsRequired = true, Version = set.Version }).Body
        );

        problem.Errors!.Keys.ShouldBe(["isRequired"]);
    }

    [Fact]
    public async Task Passwords_resets_and_sign_up_are_refused_alike_for_known_and_unknown_people()
    {
        var known = await Colleague(Role.Worker);
        await RequiresIt();

        foreach (var email in new[] { known.Email, $"nobody@{domain}" })
        {
            (await Answer("/api/account/sign-in", new { email, password = Scenes.Password })).ShouldBe(Required);
            (await Answer("/api/account/sign-in", new { email, password = "not this one" })).ShouldBe(Required);
            (await Answer("/api/account/password-reset-requests", new { email })).ShouldBe(Required);
            (
                await Answer(
                    "/api/account/sign-up",
                    new
                    {
                        name = "Any Body",
                        email,
                        password = Scenes.Password,
                    }
                )
            ).ShouldBe(Required);
        }
    }

    [Fact]
    public async Task A_passkey_does_not_go_round_it()
    {
        using var phone = new SoftAuthenticator();
        var known = await Colleague(Role.Worker);
        await known.AddsPasskey(phone);
        await RequiresIt();

        var browser = app.Stranger();
        var credential = phone.Answers(await browser.PasskeyOptions("/api/account/sign-in/passkey/options"));

        (await browser.RefusedPost("/api/account/sign-in/passkey", new { credential })).Code.ShouldBe(Required);
        await browser.IsSignedOut();
    }

    [Fact]
    public async Task A_coordinator_may_still_use_a_password_to_mend_it()
    {
        var coordinator = await Colleague(Role.OrganisationCoordinator);
        await RequiresIt();
        var browser = app.Stranger();
        browser.Email = coordinator.Email;

        await browser.SignsIn();

        await browser.IsSignedIn();
    }

    [Fact]
    public async Task Somebody_who_was_at_the_provider_uses_the_password_once_to_connect()
    {
        var known = await Colleague(Role.Worker);
        await RequiresIt();
        var browser = app.Stranger();
        browser.Email = known.Email;

        (await browser.SignsInAt(provider, new Said("known", known.Email))).ShouldBe("/sign-in/connect");
        await browser.SignsIn();

        await browser.IsSignedIn();
        (await app.Stranger().SignsInAt(provider, new Said("known", known.Email))).ShouldBe("/signed-in");
        (await Answer("/api/account/sign-in", new { email = known.Email, password = Scenes.Password })).ShouldBe(
            Required
        );
    }

    [Fact]
    public async Task Somebody_without_a_password_shows_at_the_provider_that_it_is_still_they()
    {
        await lead.HasOwnSignIn(Entered);
        var said = new Said("odd", $"odd@{domain}");
        var odd = app.Stranger();
        await odd.SignsInAt(provider, said);
        app.Clock.Advance(TimeSpan.FromMinutes(11));
        (await odd.RefusedPost("/api/account/authenticator")).Code.ShouldBe("proof-too-old");

        var old = app.Clock.GetUtcNow().AddMinutes(-11).ToUnixTimeSeconds();
        var stale = await Shows(odd, said with { Instead = claims => claims["auth_time"] = old });
        var silent = await Shows(odd, said with { Instead = claims => claims.Remove("auth_time") });
        var other = await Shows(odd, new Said("other", $"other@{domain}"));
        (await odd.RefusedPost("/api/account/authenticator")).Code.ShouldBe("proof-too-old");
        var fresh = await Shows(odd, said);

        (stale, silent).ShouldBe(("/sign-in?refused=own-sign-in-too-old", "/sign-in?refused=own-sign-in-too-old"));
        other.ShouldBe("/sign-in?refused=own-sign-in-refused");
        fresh.ShouldBe("/signed-in?next=%2Faccount");
        await odd.Post("/api/account/authenticator");
    }

    private async Task<string> Shows(Person person, Said said)
    {
        var begun = await person.Post<BeginOwnSignIn.Response>(
            "/api/account/own-sign-in/proofs",
            new { next = "/account" }
        );
        begun.Address.ShouldContain("prompt=login");
        return await person.ComesBack(new Uri(begun.Address), provider.CodeFor(new Uri(begun.Address), said));
    }

    [Fact]
    public async Task A_link_is_removed_unless_it_is_the_only_way_in()
    {
        await lead.HasOwnSignIn(Entered);
        var odd = app.Stranger();
        odd.Email = $"odd@{domain}";
        await odd.SignsInAt(provider, new Said("odd", odd.Email));
        var link = (await odd.Get<ListSignInLinks.Response>("/api/account/sign-in-links")).Items.Single();

        var only = await odd.Refused(HttpMethod.Delete, $"/api/account/sign-in-links/{link.LinkId}");
        await odd.Post("/api/account/password-reset-requests", new { email = odd.Email });
        var reset = (await app.Secret(odd.Email)).Split('.', 2);
        await odd.Post(
            "/api/account/password-resets",
            new
            {
                accountId = reset[0],
                token = reset[1],
                password = Scenes.Password,
            }
        );
        var thief = await lead.Refused(HttpMethod.Delete, $"/api/account/sign-in-links/{link.LinkId}");
        await odd.Delete($"/api/account/sign-in-links/{link.LinkId}");

        (only.Code, thief.Code).ShouldBe(("only-way-in", "not-found"));
        (await app.Stranger().SignsInAt(provider, new Said("odd", odd.Email))).ShouldBe("/sign-in/connect");
    }
}
