using PlacePartners.Access;
using PlacePartners.Contracts.Access;
using static PlacePartners.Tests.Access.OwnSignInScenes;

namespace PlacePartners.Tests.Access;

/// <summary>How an account that was there before is tied to the sign-in of an organisation.</summary>
public sealed partial class OwnSignInTests
{
    [Fact]
    public async Task An_account_with_the_address_is_not_opened_until_its_owner_shows_that_it_is_theirs()
    {
        await lead.HasOwnSignIn(Entered);
        var known = await Known(Role.Worker);
        var browser = app.Stranger();
        browser.Email = known.Email;
        var said = new Said("known", known.Email);

        var page = await browser.SignsInAt(provider, said);

        page.ShouldBe("/sign-in/connect");
        await browser.IsSignedOut();
        await browser.SignsIn();
        (await browser.Get<ListSignInLinks.Response>("/api/account/sign-in-links")).Items.ShouldHaveSingleItem();
        await app.Settled();
        app.Mail.To(known.Email)[^1].Subject.ShouldBe("Your sign-in was changed");
        (await app.Stranger().SignsInAt(provider, said)).ShouldBe("/signed-in");
    }

    [Fact]
    public async Task Somebody_elses_sign_in_does_not_make_the_link_that_waits()
    {
        await lead.HasOwnSignIn(Entered);
        var (known, other) = (await Known(Role.Worker), await app.SignsUp());
        var thief = app.Stranger();
        await thief.SignsInAt(provider, new Said("thief", known.Email));

        thief.Email = other.Email;
        await thief.SignsIn();

        (await thief.Get<ListSignInLinks.Response>("/api/account/sign-in-links")).Items.ShouldBeEmpty();
        (await app.Stranger().SignsInAt(provider, new Said("thief", known.Email))).ShouldBe("/sign-in/connect");
    }

    [Fact]
    public async Task A_link_is_made_only_after_the_second_step_of_the_account()
    {
        await lead.HasOwnSignIn(Entered);
        var known = await Known(Role.Worker);
        var (secret, _) = await known.TurnsOnAuthenticator();
        var browser = app.Stranger();
        browser.Email = known.Email;
        var said = new Said("known", known.Email);
        await browser.SignsInAt(provider, said);

        (await browser.SignsIn()).NeedsCode.ShouldBeTrue();

        (await app.Stranger().SignsInAt(provider, said)).ShouldBe("/sign-in/connect");
        await browser.EntersCode(app.Code(secret));
        (await browser.Get<ListSignInLinks.Response>("/api/account/sign-in-links")).Items.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_link_holds_when_the_address_at_the_provider_becomes_another_persons()
    {
        await lead.HasOwnSignIn(Entered);
        await app.Stranger().SignsInAt(provider, Odd);
        var renamed = app.Stranger();
        await renamed.SignsInAt(provider, Odd with { Email = $"new-name@{domain}" });

        var heir = await app.Stranger().SignsInAt(provider, new Said("heir", Odd.Email));

        (await renamed.Get<GetAccount.Response>("/api/account/details")).Email.ShouldBe(Odd.Email);
        heir.ShouldBe("/sign-in/connect");
    }

    [Fact]
    public async Task Somebody_who_signed_up_with_the_address_and_never_proved_it_is_replaced()
    {
        await lead.HasOwnSignIn(Entered);
        await app.Stranger()
            .Post(
                "/api/account/sign-up",
                new
                {
                    name = "Squatter",
                    email = Odd.Email,
                    password = Scenes.Password,
                }
            );
        var odd = app.Stranger();

        (await odd.SignsInAt(provider, Odd)).ShouldBe("/signed-in");

        var details = await odd.Get<GetAccount.Response>("/api/account/details");
        (details.Name, details.HasPassword).ShouldBe(("Odd Own", false));
        var squatter = await app.Stranger()
            .RefusedPost("/api/account/sign-in", new { email = Odd.Email, password = Scenes.Password });
        squatter.Code.ShouldBe("wrong-password");
    }
}
