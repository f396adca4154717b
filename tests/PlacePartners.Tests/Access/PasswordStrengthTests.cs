namespace PlacePartners.Tests.Access;

public sealed class PasswordStrengthTests(App app)
{
    private Task<Problem> Refused(string password, string name = "Zephyrine Quillfeather") =>
        app.Stranger()
            .RefusedPost(
                "/api/account/sign-up",
                new
                {
                    name,
                    email = $"{Scenes.Unique("weak")}@example.org",
                    password,
                }
            );

    [Theory]
    [InlineData("passwordpassword")]
    [InlineData("123456789012")]
    [InlineData("qwertyuiopasdf")]
    [InlineData("aaaaaaaaaaaaaaaaaa")]
    [InlineData("abcdefghijklmnop")]
    public async Task A_long_password_that_is_easy_to_guess_is_refused_with_advice(string password)
    {
        var problem = await Refused(password);

        problem.Errors!["password"].Single().ShouldContain("easy to guess");
        problem.Errors["password"].Single().ShouldContain("three or four words");
    }

    [Fact]
    public async Task The_own_name_makes_a_password_weak_that_another_name_would_not()
    {
        const string password = "zephyrinequillfeather";

        var own = await Refused(password);
        await app.Stranger()
            .Post(
                "/api/account/sign-up",
                new
                {
                    name = "Quentin Vance",
                    email = $"{Scenes.Unique("strong")}@example.org",
                    password,
                }
            );

        own.Errors!["password"].Single().ShouldContain("your name or e-mail address");
    }

    [Theory]
    [InlineData(Scenes.Password)]
    [InlineData("four plain words suffice")]
    [InlineData("a long enough password")]
    public async Task Plain_words_are_enough(string password)
    {
        var answer = await app.Stranger()
            .Send(
                HttpMethod.Post,
                "/api/account/sign-up",
                new
                {
                    name = "Tess Sample",
                    email = $"{Scenes.Unique("strong")}@example.org",
                    password,
                }
            );

        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_weak_password_is_refused_before_anybody_learns_whether_the_address_has_an_account()
    {
        var known = await app.SignsUp();

        var problem = await app.Stranger()
            .RefusedPost(
                "/api/account/sign-up",
                new
                {
                    name = "Tess Sample",
                    email = known.Email,
                    password = "passwordpassword",
                }
            );

        problem.Errors!.Keys.ShouldBe(["password"]);
    }

    [Fact]
    public async Task Changing_to_a_weak_password_is_refused_and_the_old_one_stays()
    {
        var person = await app.SignsUp();

        var problem = await person.Refused(
            HttpMethod.Put,
            "/api/account/password",
            new { currentPassword = Scenes.Password, password = "passwordpassword" }
        );

        problem.Errors!.Keys.ShouldBe(["password"]);
        await app.Stranger().Post("/api/account/sign-in", new { email = person.Email, password = Scenes.Password });
    }
}
