using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Access;

namespace PlacePartners.Tests.Access;

public sealed class AuthenticatorTests(App app)
{
    [Fact]
    public async Task A_wrong_code_turns_nothing_on()
    {
        var person = await app.SignsUp();
        await person.Post("/api/account/authenticator");

        var problem = await person.RefusedPost("/api/account/authenticator/confirmation", new { code = "123 45" });

        problem.Errors!.Keys.ShouldBe(["code"]);
        (await person.SecondSteps()).HasAuthenticator.ShouldBeFalse();
    }

    [Fact]
    public async Task The_secret_comes_as_text_link_and_picture()
    {
        var person = await app.SignsUp();

        var begun = await person.Post<BeginAuthenticator.Response>("/api/account/authenticator");

        begun.Secret.Length.ShouldBe(32);
        begun.Link.ShouldContain($"secret={begun.Secret}&issuer=PlacePartners");
        begun.Picture.Size.ShouldBeGreaterThan(20);
        begun.Picture.Path.ShouldMatch("^(M[0-9]+ [0-9]+h1v1h-1z)+$");
    }

    [Fact]
    public async Task Ten_recovery_codes_come_once_and_their_owner_is_told()
    {
        var person = await app.SignsUp();

        var (_, codes) = await person.TurnsOnAuthenticator();

        codes.Distinct().Count().ShouldBe(10);
        (await person.SecondSteps()).RecoveryCodesLeft.ShouldBe(10);
        await app.Settled();
        app.Mail.To(person.Email)[^1].Subject.ShouldBe("Your sign-in was changed");
    }

    [Fact]
    public async Task A_secret_in_use_is_not_replaced_unnoticed()
    {
        var person = await app.SignsUp();
        await person.TurnsOnAuthenticator();

        (await person.RefusedPost("/api/account/authenticator")).Code.ShouldBe("authenticator-on");
    }

    [Fact]
    public async Task New_recovery_codes_end_the_old_ones()
    {
        var person = await app.SignsUp();
        var (_, old) = await person.TurnsOnAuthenticator();

        var renewed = await person.Post<RenewRecoveryCodes.Response>("/api/account/recovery-codes");

        var somebody = await app.AtTheSecondStep(person.Email);
        (await somebody.RefusedPost("/api/account/sign-in/code", new { code = old[0] })).Code.ShouldBe("validation");
        await somebody.EntersCode(renewed.RecoveryCodes[0]);
        await somebody.IsSignedIn();
    }

    [Fact]
    public async Task Recovery_codes_stand_in_for_a_second_step_only()
    {
        var person = await app.SignsUp();

        (await person.RefusedPost("/api/account/recovery-codes")).Code.ShouldBe("no-second-step");
    }

    [Fact]
    public async Task Turned_off_the_password_is_enough_again_and_no_code_is_left()
    {
        var person = await app.SignsUp();
        await person.TurnsOnAuthenticator();

        await person.Delete("/api/account/authenticator");

        var left = await person.SecondSteps();
        (left.HasAuthenticator, left.RecoveryCodesLeft, left.IsProved).ShouldBe((false, 0, false));
        var again = app.Stranger();
        again.Email = person.Email;
        (await again.SignsIn()).NeedsCode.ShouldBeFalse();
    }

    [Fact]
    public async Task Sessions_elsewhere_end_within_half_a_minute()
    {
        await using var later = await App.At(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));
        var person = await later.SignsUp();
        var elsewhere = later.Stranger();
        elsewhere.Email = person.Email;
        await elsewhere.SignsIn();

        await person.TurnsOnAuthenticator();
        later.Clock.Advance(TimeSpan.FromSeconds(31));

        await elsewhere.IsSignedOut();
        await person.IsSignedIn();
    }

    [Fact]
    public async Task Neither_secret_nor_recovery_codes_can_be_read_from_the_database()
    {
        var person = await app.SignsUp();
        var (secret, codes) = await person.TurnsOnAuthenticator();

        var stored = await app.Inside(
            null,
            (_, db) => db.Set<IdentityUserToken<Guid>>().Select(token => token.Value!).ToListAsync()
        );

        stored.ShouldNotBeEmpty();
        stored.ShouldAllBe(value => !value.Contains(secret) && !codes.Any(code => value.Contains(code)));
    }

    [Fact]
    public async Task The_database_holds_no_recovery_code()
    {
        var person = await app.SignsUp();
        var (_, codes) = await person.TurnsOnAuthenticator();

        var kept = await app.Inside(
            null,
            async (services, db) =>
            {
                var accounts = services.GetRequiredService<UserManager<Account>>();
                var account = await accounts.FindByEmailAsync(person.Email);
                return await accounts.GetAuthenticationTokenAsync(account!, "[AspNetUserStore]", "RecoveryCodes");
            }
        );

        kept!.Split(';').Length.ShouldBe(codes.Count);
        codes.ShouldAllBe(code => !kept.Contains(code));
    }
}
