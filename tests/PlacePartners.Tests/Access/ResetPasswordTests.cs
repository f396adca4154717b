namespace PlacePartners.Tests.Access;

public sealed class ResetPasswordTests(App app)
{
    private const string NewPassword = "a wholly new password";

    private async Task<object> Reset(string email)
    {
        await app.Stranger().Post("/api/account/password-reset-requests", new { email });
        var secret = (await app.Secret(email)).Split('.', 2);
        return new
        {
            accountId = secret[0],
            token = secret[1],
            password = NewPassword,
        };
    }

    [Fact]
    public async Task The_link_sets_a_new_password_and_the_old_one_stops()
    {
        var person = await app.SignsUp();

        await app.Stranger().Post("/api/account/password-resets", await Reset(person.Email));

        await app.Stranger().Post("/api/account/sign-in", new { email = person.Email, password = NewPassword });
        var old = await app.Stranger()
            .RefusedPost("/api/account/sign-in", new { email = person.Email, password = Scenes.Password });
        old.Code.ShouldBe("wrong-password");
    }

    [Fact]
    public async Task The_link_works_once()
    {
        var person = await app.SignsUp();
        var reset = await Reset(person.Email);
        await app.Stranger().Post("/api/account/password-resets", reset);

        var problem = await app.Stranger().RefusedPost("/api/account/password-resets", reset);

        problem.Code.ShouldBe("expired-link");
    }

    [Fact]
    public async Task Known_and_unknown_addresses_get_the_same_answer()
    {
        var person = await app.SignsUp();

        var known = await app.Stranger()
            .Send(HttpMethod.Post, "/api/account/password-reset-requests", new { email = person.Email });
        var unknown = await app.Stranger()
            .Send(HttpMethod.Post, "/api/account/password-reset-requests", new { email = "nobody@example.org" });

        known.StatusCode.ShouldBe(unknown.StatusCode);
        (await known.Content.ReadAsStringAsync()).ShouldBe(await unknown.Content.ReadAsStringAsync());
        await app.Settled();
        app.Mail.To("nobody@example.org").ShouldBeEmpty();
    }

    [Fact]
    public async Task Somebody_who_changes_the_password_says_the_present_one()
    {
        var person = await app.SignsUp();

        var problem = await person.Refused(
            HttpMethod.Put,
            "/api/account/password",
            new { currentPassword = "not this one", password = NewPassword }
        );
        await person.Put("/api/account/password", new { currentPassword = Scenes.Password, password = NewPassword });

        problem.Errors!.Keys.ShouldBe(["currentPassword"]);
        await app.Stranger().Post("/api/account/sign-in", new { email = person.Email, password = NewPassword });
    }

    [Fact]
    public async Task A_changed_password_ends_other_sessions_within_half_a_minute()
    {
        await using var later = await App.At(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));
        var person = await later.SignsUp();
        var elsewhere = later.Stranger();
        await elsewhere.Post("/api/account/sign-in", new { email = person.Email, password = Scenes.Password });

        await person.Put("/api/account/password", new { currentPassword = Scenes.Password, password = NewPassword });
        later.Clock.Advance(TimeSpan.FromSeconds(31));

        (await elsewhere.RefusedGet("/api/account/details")).Code.ShouldBe("not-signed-in");
        (await person.Get<PlacePartners.Access.GetAccount.Response>("/api/account/details")).Email.ShouldBe(
            person.Email
        );
    }
}
