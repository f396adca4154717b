using PlacePartners.Access;
using PlacePartners.Platform.Mail;

namespace PlacePartners.Tests.Access;

public sealed class ChangeEmailTests(App app)
{
    private static async Task<string> AsksFor(Person person, string? address = null)
    {
        var email = address ?? $"{Scenes.Unique("new")}@example.org";
        await person.Post("/api/account/email-changes", new { currentPassword = Scenes.Password, email });
        await person.App.Settled();
        return email;
    }

    private Task Proves(string token) => app.Stranger().Post("/api/account/email-change-proofs", new { token });

    private Task Undoes(string token) => app.Stranger().Post("/api/account/email-change-undoings", new { token });

    private Task SignsIn(string email, string password = Scenes.Password) =>
        app.Stranger().Post("/api/account/sign-in", new { email, password });

    private Task<Problem> IsRefused(string email) =>
        app.Stranger().RefusedPost("/api/account/sign-in", new { email, password = Scenes.Password });

    private MailMessage Newest(string email) => app.Mail.To(email)[^1];

    [Fact]
    public async Task The_address_changes_when_the_new_one_is_proved_and_not_before()
    {
        var person = await app.SignsUp();
        var email = await AsksFor(person);

        (await IsRefused(email)).Code.ShouldBe("wrong-password");
        await Proves(await app.Secret(email));
        await app.Settled();

        await SignsIn(email);
        (await IsRefused(person.Email)).Code.ShouldBe("wrong-password");
        (await person.Get<GetAccount.Response>("/api/account/details")).Email.ShouldBe(email);
        Newest(person.Email).Subject.ShouldBe("Your e-mail address was changed");
    }

    [Fact]
    public async Task The_present_password_is_asked_for()
    {
        var person = await app.SignsUp();
        var email = $"{Scenes.Unique("new")}@example.org";

        var problem = await person.RefusedPost(
            "/api/account/email-changes",
            new { currentPassword = "not this one", email }
        );
        await app.Settled();

        problem.Errors!.Keys.ShouldBe(["currentPassword"]);
        app.Mail.To(email).ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_link_works_once()
    {
        var person = await app.SignsUp();
        var token = await app.Secret(await AsksFor(person));
        await Proves(token);

        var problem = await app.Stranger().RefusedPost("/api/account/email-change-proofs", new { token });

        problem.Code.ShouldBe("expired-link");
    }

    [Fact]
    public async Task The_link_stops_after_a_day()
    {
        await using var own = await App.At(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));
        var person = await own.SignsUp();
        var token = await own.Secret(await AsksFor(person));

        own.Clock.Advance(TimeSpan.FromDays(1));

        (await own.Stranger().RefusedPost("/api/account/email-change-proofs", new { token })).Code.ShouldBe(
            "expired-link"
        );
    }

    [Fact]
    public async Task The_old_address_undoes_the_change_and_chooses_a_new_password()
    {
        var person = await app.SignsUp();
        var email = await AsksFor(person);
        var undo = await app.Secret(person.Email);
        await Proves(await app.Secret(email));

        await Undoes(undo);

        (await person.RefusedGet("/api/account/details")).Code.ShouldBe("not-signed-in");
        (await IsRefused(email)).Code.ShouldBe("wrong-password");
        (await IsRefused(person.Email)).Code.ShouldBe("wrong-password");
        var reset = (await app.Secret(person.Email)).Split('.', 2);
        await app.Stranger()
            .Post(
                "/api/account/password-resets",
                new
                {
                    accountId = reset[0],
                    token = reset[1],
                    password = "a wholly new password",
                }
            );
        await SignsIn(person.Email, "a wholly new password");
    }

    [Fact]
    public async Task A_change_undone_before_it_was_proved_cannot_be_proved()
    {
        var person = await app.SignsUp();
        var email = await AsksFor(person);
        await Undoes(await app.Secret(person.Email));

        var problem = await app.Stranger()
            .RefusedPost("/api/account/email-change-proofs", new { token = await app.Secret(email) });

        problem.Code.ShouldBe("expired-link");
    }

    [Fact]
    public async Task A_second_request_takes_the_place_of_the_first()
    {
        var person = await app.SignsUp();
        var first = await app.Secret(await AsksFor(person));
        var second = await AsksFor(person);

        var problem = await app.Stranger().RefusedPost("/api/account/email-change-proofs", new { token = first });
        await Proves(await app.Secret(second));

        problem.Code.ShouldBe("expired-link");
        await SignsIn(second);
    }

    [Fact]
    public async Task An_address_that_has_an_account_is_answered_alike_and_only_its_mailbox_learns_why()
    {
        var person = await app.SignsUp();
        var other = await app.SignsUp();
        var free = $"{Scenes.Unique("new")}@example.org";

        var taken = await person.Send(
            HttpMethod.Post,
            "/api/account/email-changes",
            new { currentPassword = Scenes.Password, email = other.Email }
        );
        var open = await person.Send(
            HttpMethod.Post,
            "/api/account/email-changes",
            new { currentPassword = Scenes.Password, email = free }
        );
        await app.Settled();

        taken.StatusCode.ShouldBe(open.StatusCode);
        (await taken.Content.ReadAsStringAsync()).ShouldBe(await open.Content.ReadAsStringAsync());
        Newest(other.Email).Text.ShouldNotContain("#");
    }

    [Fact]
    public async Task Undoing_takes_away_the_second_steps_that_came_after_the_request()
    {
        var person = await app.SignsUp();
        await AsksFor(person);
        var undo = await app.Secret(person.Email);
        await person.TurnsOnAuthenticator();

        await Undoes(undo);

        (await SignsInAfterReset(app, person)).NeedsCode.ShouldBeFalse();
    }

    [Fact]
    public async Task Undoing_leaves_the_second_steps_from_before()
    {
        await using var own = await App.At(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));
        var person = await own.SignsUp();
        await person.TurnsOnAuthenticator();
        own.Clock.Advance(TimeSpan.FromMinutes(5));
        await AsksFor(person);

        await own.Stranger().Post("/api/account/email-change-undoings", new { token = await own.Secret(person.Email) });

        (await SignsInAfterReset(own, person)).NeedsCode.ShouldBeTrue();
    }

    [Theory]
    [InlineData("/api/account/email-changes")]
    [InlineData("/api/account/password")]
    public async Task Where_there_is_a_second_step_the_password_alone_changes_nothing(string path)
    {
        await using var own = await App.At(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));
        var person = await own.SignsUp();
        var (secret, _) = await person.TurnsOnAuthenticator();
        own.Clock.Advance(TimeSpan.FromMinutes(11));
        var method = path.EndsWith("password") ? HttpMethod.Put : HttpMethod.Post;
        var change = new
        {
            currentPassword = Scenes.Password,
            password = "a wholly new password",
            email = $"{Scenes.Unique("new")}@example.org",
        };

        var problem = await person.Refused(method, path, change);
        await person.Post("/api/account/re-authentication", new { code = own.Code(secret) });
        var answer = await person.Send(method, path, change);

        problem.Code.ShouldBe("proof-too-old");
        answer.IsSuccessStatusCode.ShouldBeTrue();
    }

    private static async Task<SignIn.Response> SignsInAfterReset(App app, Person person)
    {
        await app.Settled();
        var reset = (await app.Secret(person.Email)).Split('.', 2);
        var password = "a wholly new password";
        await app.Stranger()
            .Post(
                "/api/account/password-resets",
                new
                {
                    accountId = reset[0],
                    token = reset[1],
                    password,
                }
            );
        return await app.Stranger()
            .Post<SignIn.Response>("/api/account/sign-in", new { email = person.Email, password });
    }
}
