using System.Net;

namespace PlacePartners.Tests.Access;

public sealed class SignUpTests(App app)
{
    [Fact]
    public async Task The_link_that_proves_an_address_works_once()
    {
        var person = await app.SignsUp();
        var link = app.Mail.To(person.Email)[0].Text.Split('#')[1].Trim().Split('.', 2);

        var again = await app.Stranger()
            .RefusedPost("/api/account/email-proof", new { accountId = link[0], token = link[1] });

        again.Code.ShouldBe("expired-link");
    }

    [Fact]
    public async Task A_link_proves_only_the_password_that_was_chosen_with_it()
    {
        var email = $"{Scenes.Unique("twice")}@example.org";
        await app.Stranger()
            .Post(
                "/api/account/sign-up",
                new
                {
                    name = "In Wait",
                    email,
                    password = "lying in wait here",
                }
            );
        var first = (await app.Secret(email)).Split('.', 2);
        await app.Stranger()
            .Post(
                "/api/account/sign-up",
                new
                {
                    name = "Tess Sample",
                    email,
                    password = Scenes.Password,
                }
            );
        var second = (await app.Secret(email)).Split('.', 2);

        var problem = await app.Stranger()
            .RefusedPost("/api/account/email-proof", new { accountId = first[0], token = first[1] });
        await app.Stranger().Post("/api/account/email-proof", new { accountId = second[0], token = second[1] });

        problem.Code.ShouldBe("expired-link");
        var lurker = await app.Stranger()
            .RefusedPost("/api/account/sign-in", new { email, password = "lying in wait here" });
        lurker.Code.ShouldBe("wrong-password");
    }

    [Fact]
    public async Task A_changed_name_shows_at_once()
    {
        var person = await app.SignsUp();

        await person.Put("/api/account/name", new { name = "Tess Renamed" });

        (await person.Get<PlacePartners.Access.GetAccount.Response>("/api/account/details")).Name.ShouldBe(
            "Tess Renamed"
        );
    }

    [Fact]
    public async Task Too_many_tries_from_one_address_are_told_to_wait()
    {
        await using var guarded = new App { Settings = { ["Access:TriesPerMinute"] = "3" } };
        await guarded.InitializeAsync();
        var stranger = guarded.Stranger();
        for (var i = 0; i < 3; i++)
            await stranger.RefusedPost(
                "/api/account/sign-in",
                new { email = "a@example.org", password = "wrong wrong wrong" }
            );

        var problem = await stranger.RefusedPost(
            "/api/account/sign-in",
            new { email = "a@example.org", password = "wrong wrong wrong" }
        );

        problem.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        problem.Code.ShouldBe("too-many-requests");
    }
}
