using System.Net;

namespace PlacePartners.Tests.Access;

public sealed class SignInWithCodeTests(App app)
{
    private const string At = "/api/account/sign-in/code";

    [Fact]
    public async Task The_password_alone_begins_no_session()
    {
        var person = await app.SignsUp();
        await person.TurnsOnAuthenticator();

        var somebody = await app.AtTheSecondStep(person.Email);

        await somebody.IsSignedOut();
    }

    [Fact]
    public async Task The_code_begins_it()
    {
        var person = await app.SignsUp();
        var (secret, _) = await person.TurnsOnAuthenticator();
        var again = await app.AtTheSecondStep(person.Email);

        await again.EntersCode(app.Code(secret));

        await again.IsSignedIn();
        (await again.SecondSteps()).IsProved.ShouldBeTrue();
    }

    [Fact]
    public async Task Without_a_second_step_the_password_is_enough()
    {
        var person = await app.SignsUp();
        var again = app.Stranger();
        again.Email = person.Email;

        var answer = await again.SignsIn();

        answer.NeedsCode.ShouldBeFalse();
        (await again.SecondSteps()).IsProved.ShouldBeFalse();
    }

    [Fact]
    public async Task A_code_is_taken_once()
    {
        var person = await app.SignsUp();
        var (secret, _) = await person.TurnsOnAuthenticator();
        await (await app.AtTheSecondStep(person.Email)).EntersCode(app.Code(secret));
        var thief = await app.AtTheSecondStep(person.Email);

        var problem = await thief.RefusedPost(At, new { code = app.Code(secret) });

        problem.Errors!.Keys.ShouldBe(["code"]);
        await thief.IsSignedOut();
    }

    [Fact]
    public async Task Of_two_who_send_the_same_code_at_once_one_gets_in()
    {
        var person = await app.SignsUp();
        var (secret, _) = await person.TurnsOnAuthenticator();
        var both = new[] { await app.AtTheSecondStep(person.Email), await app.AtTheSecondStep(person.Email) };

        var answers = await Task.WhenAll(
            both.Select(one => one.Send(HttpMethod.Post, At, new { code = app.Code(secret) }))
        );

        answers.Count(answer => answer.StatusCode == HttpStatusCode.NoContent).ShouldBe(1);
    }

    [Fact]
    public async Task A_clock_may_be_half_a_minute_off_and_not_more()
    {
        var person = await app.SignsUp();
        var (secret, _) = await person.TurnsOnAuthenticator();
        var somebody = await app.AtTheSecondStep(person.Email);

        var tooLate = await somebody.RefusedPost(At, new { code = app.Code(secret, later: -2) });
        var tooSoon = await somebody.RefusedPost(At, new { code = app.Code(secret, later: 2) });
        await somebody.EntersCode(app.Code(secret, later: 1));

        tooLate.Code.ShouldBe("validation");
        tooSoon.Code.ShouldBe("validation");
        await somebody.IsSignedIn();
    }

    [Fact]
    public async Task A_recovery_code_works_once_however_it_is_written()
    {
        var person = await app.SignsUp();
        var (_, codes) = await person.TurnsOnAuthenticator();
        var written = $" {codes[3].ToLowerInvariant().Replace('-', ' ')} ";
        var again = await app.AtTheSecondStep(person.Email);

        await again.EntersCode(written);

        (await again.SecondSteps()).RecoveryCodesLeft.ShouldBe(9);
        var second = await app.AtTheSecondStep(person.Email);
        (await second.RefusedPost(At, new { code = codes[3] })).Errors!.Keys.ShouldBe(["code"]);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("000000")]
    [InlineData("BBBBB-BBBBB")]
    public async Task What_is_no_code_is_refused(string code)
    {
        var person = await app.SignsUp();
        await person.TurnsOnAuthenticator();
        var somebody = await app.AtTheSecondStep(person.Email);

        var problem = await somebody.RefusedPost(At, new { code });

        problem.Errors!.Keys.ShouldBe(["code"]);
        await somebody.IsSignedOut();
    }

    [Fact]
    public async Task Ten_wrong_codes_lock_the_account_though_the_password_is_given_again_between_them()
    {
        var person = await app.SignsUp();
        var (secret, _) = await person.TurnsOnAuthenticator();
        for (var wrong = 0; wrong < 10; wrong++)
            await (await app.AtTheSecondStep(person.Email)).RefusedPost(At, new { code = "no code" });

        var problem = await app.Stranger()
            .RefusedPost("/api/account/sign-in", new { email = person.Email, password = Scenes.Password });

        problem.Code.ShouldBe("wrong-password");
        secret.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_right_code_does_not_help_who_is_locked()
    {
        var person = await app.SignsUp();
        var (secret, _) = await person.TurnsOnAuthenticator();
        var somebody = await app.AtTheSecondStep(person.Email);
        for (var wrong = 0; wrong < 10; wrong++)
            await somebody.RefusedPost(At, new { code = "no code" });

        var problem = await somebody.RefusedPost(At, new { code = app.Code(secret) });

        problem.Errors!.Keys.ShouldBe(["code"]);
        await somebody.IsSignedOut();
    }

    [Fact]
    public async Task The_second_step_waits_five_minutes()
    {
        await using var later = await App.At(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));
        var person = await later.SignsUp();
        var (secret, _) = await person.TurnsOnAuthenticator();
        var somebody = await later.AtTheSecondStep(person.Email);

        later.Clock.Advance(TimeSpan.FromMinutes(6));

        (await somebody.RefusedPost(At, new { code = later.Code(secret) })).Code.ShouldBe("sign-in-over");
    }

    [Fact]
    public async Task A_new_password_by_mail_does_not_go_round_the_second_step()
    {
        var person = await app.SignsUp();
        await person.TurnsOnAuthenticator();
        var somebody = app.Stranger();
        await somebody.Post("/api/account/password-reset-requests", new { email = person.Email });
        var secret = (await app.Secret(person.Email)).Split('.', 2);

        var answer = await somebody.Post<PlacePartners.Access.SignIn.Response>(
            "/api/account/password-resets",
            new
            {
                accountId = secret[0],
                token = secret[1],
                password = "a wholly new password",
            }
        );

        answer.NeedsCode.ShouldBeTrue();
        await somebody.IsSignedOut();
    }
}
