using PlacePartners.Access;

namespace PlacePartners.Tests.Access;

/// <summary>Nobody learns at the door which addresses have an account, or how it stands with them.</summary>
public sealed class SameAnswerTests(App app)
{
    private async Task<(int Status, string Body)> Answer(string path, object body)
    {
        var answer = await app.Stranger().Send(HttpMethod.Post, path, body);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private Task<(int Status, string Body)> SignIn(string email, string password) =>
        Answer("/api/account/sign-in", new { email, password });

    private static string Without(string body) =>
        System.Text.RegularExpressions.Regex.Replace(body, "\"traceId\":\"[^\"]*\"", "");

    [Fact]
    public async Task A_wrong_password_an_unknown_address_and_a_locked_account_are_answered_alike()
    {
        var person = await app.SignsUp();
        var locked = await app.SignsUp();
        for (var i = 0; i < 10; i++)
            await SignIn(locked.Email, "not this one");

        var wrong = await SignIn(person.Email, "not this one");
        var unknown = await SignIn("nobody@example.org", "not this one");
        var lockedAndRight = await SignIn(locked.Email, Scenes.Password);

        wrong.Status.ShouldBe(409);
        Without(unknown.Body).ShouldBe(Without(wrong.Body));
        Without(lockedAndRight.Body).ShouldBe(Without(wrong.Body));
    }

    [Fact]
    public async Task Signing_up_answers_alike_for_an_address_that_another_takes_at_the_same_moment()
    {
        var email = $"{Scenes.Unique("fresh")}@example.org";
        var body = new
        {
            name = "Tess Sample",
            email,
            password = Scenes.Password,
        };

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Answer("/api/account/sign-up", body)));

        answers.Distinct().ShouldBe([(202, "")]);
    }

    [Fact]
    public async Task Signing_up_answers_alike_for_a_known_and_an_unknown_address()
    {
        var person = await app.SignsUp();

        var known = await Answer("/api/account/sign-up", Body(person.Email));
        var unknown = await Answer("/api/account/sign-up", Body($"{Scenes.Unique("fresh")}@example.org"));

        known.ShouldBe(unknown);

        static object Body(string email) =>
            new
            {
                name = "Tess Sample",
                email,
                password = Scenes.Password,
            };
    }

    [Fact]
    public async Task Asking_for_a_reset_answers_alike_for_a_known_an_unknown_and_a_locked_address()
    {
        var person = await app.SignsUp();
        var locked = await app.SignsUp();
        for (var i = 0; i < 10; i++)
            await SignIn(locked.Email, "not this one");

        var known = await Answer("/api/account/password-reset-requests", new { email = person.Email });

        (await Answer("/api/account/password-reset-requests", new { email = "nobody@example.org" })).ShouldBe(known);
        (await Answer("/api/account/password-reset-requests", new { email = locked.Email })).ShouldBe(known);
    }
}
