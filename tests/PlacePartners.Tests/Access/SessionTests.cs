using System.Net;
using System.Net.Http.Json;
using PlacePartners.Access;

namespace PlacePartners.Tests.Access;

public sealed class SessionTests(App app)
{
    private const string Firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0";

    private static async Task<Person> SignsInElsewhere(Person person, string? userAgent = null)
    {
        var elsewhere = person.App.Stranger();
        elsewhere.Email = person.Email;
        if (userAgent is not null)
            elsewhere.Browser.DefaultRequestHeaders.Add("User-Agent", userAgent);
        await elsewhere.Post("/api/account/sign-in", new { email = person.Email, password = Scenes.Password });
        return elsewhere;
    }

    private static async Task<IReadOnlyList<ListSessions.Item>> SessionsOf(Person person) =>
        (await person.Get<ListSessions.Response>("/api/account/sessions")).Items;

    [Fact]
    public async Task Each_sign_in_is_listed_with_its_browser_and_the_own_one_is_marked()
    {
        var person = await app.SignsUp();
        await SignsInElsewhere(person, Firefox);

        var sessions = await SessionsOf(person);

        sessions.Select(session => session.Device).ShouldBe(["Firefox on Windows", "Another program"]);
        sessions.Select(session => session.IsThis).ShouldBe([false, true]);
    }

    [Fact]
    public async Task An_ended_session_is_refused_at_once()
    {
        var person = await app.SignsUp();
        var elsewhere = await SignsInElsewhere(person);
        var other = (await SessionsOf(person)).Single(session => !session.IsThis);

        await person.Delete($"/api/account/sessions/{other.SessionId}");

        (await elsewhere.RefusedGet("/api/account/details")).Code.ShouldBe("not-signed-in");
        (await SessionsOf(person)).ShouldHaveSingleItem().IsThis.ShouldBeTrue();
    }

    [Fact]
    public async Task Signing_out_everywhere_else_keeps_the_own_session()
    {
        var person = await app.SignsUp();
        var first = await SignsInElsewhere(person);
        var second = await SignsInElsewhere(person);

        await person.Delete("/api/account/sessions");

        (await first.RefusedGet("/api/account/details")).Code.ShouldBe("not-signed-in");
        (await second.RefusedGet("/api/account/details")).Code.ShouldBe("not-signed-in");
        (await SessionsOf(person)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_another_account()
    {
        var person = await app.SignsUp();
        var other = await app.SignsUp();
        var theirs = (await SessionsOf(other)).Single();

        var problem = await person.Refused(HttpMethod.Delete, $"/api/account/sessions/{theirs.SessionId}");

        problem.Status.ShouldBe(HttpStatusCode.NotFound);
        (await SessionsOf(other)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_copied_cookie_is_worth_nothing_after_signing_out()
    {
        var person = await app.SignsUp();
        var copy = person.Cookies.GetCookieHeader(app.Server.BaseAddress);

        await person.Post("/api/account/sign-out");

        var replay = new HttpRequestMessage(HttpMethod.Get, "/api/account/details")
        {
            Headers = { { "Cookie", copy } },
        };
        (await app.CreateDefaultClient().SendAsync(replay)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_session_ends_twelve_hours_after_sign_in_however_busy_it_is()
    {
        await using var day = await App.At(new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));
        var person = await day.SignsUp();

        for (var half = 0; half < 23; half++)
        {
            day.Clock.Advance(TimeSpan.FromMinutes(30));
            await person.Get<GetAccount.Response>("/api/account/details");
        }
        day.Clock.Advance(TimeSpan.FromMinutes(30));

        (await person.RefusedGet("/api/account/details")).Code.ShouldBe("not-signed-in");
    }

    [Fact]
    public async Task When_a_session_was_last_seen_is_kept_to_ten_minutes()
    {
        await using var day = await App.At(new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));
        var person = await day.SignsUp();
        var start = day.Clock.GetUtcNow();

        day.Clock.Advance(TimeSpan.FromMinutes(9));
        var soon = (await SessionsOf(person)).Single();
        day.Clock.Advance(TimeSpan.FromMinutes(9));
        await SessionsOf(person);
        var later = (await SessionsOf(person)).Single();

        soon.LastSeenAt.ShouldBe(start);
        later.LastSeenAt.ShouldBe(start.AddMinutes(18));
        later.StartedAt.ShouldBe(start);
    }

    [Fact]
    public async Task A_new_sign_in_in_the_same_browser_takes_the_place_of_the_old_one()
    {
        var person = await app.SignsUp();

        await person.Post("/api/account/sign-in", new { email = person.Email, password = Scenes.Password });

        (await SessionsOf(person)).ShouldHaveSingleItem().IsThis.ShouldBeTrue();
    }

    [Fact]
    public async Task An_hour_without_use_ends_a_session_and_use_keeps_it()
    {
        await using var own = await App.At(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));
        var person = await own.SignsUp();

        for (var used = 0; used < 3; used++)
        {
            own.Clock.Advance(TimeSpan.FromMinutes(50));
            await person.IsSignedIn();
        }
        own.Clock.Advance(TimeSpan.FromMinutes(61));

        await person.IsSignedOut();
    }

    [Theory]
    [InlineData("https://place.example", "__Host-placepartners=", true)]
    [InlineData("http://localhost:5080", "placepartners=", false)]
    public async Task Where_the_site_is_reached_over_TLS_the_cookie_is_bound_to_it(
        string site,
        string beginning,
        bool isSecure
    )
    {
        await using var own = new App { Settings = { ["Site:Address"] = site, ["AllowedHosts"] = "*" } };
        await own.InitializeAsync();
        var person = await own.SignsUp();

        var request = new HttpRequestMessage(HttpMethod.Post, "/api/account/sign-in")
        {
            Content = JsonContent.Create(new { email = person.Email, password = Scenes.Password }),
            Headers = { { "Origin", "http://localhost" } },
        };
        var answer = await own.CreateDefaultClient().SendAsync(request);

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(text => text.Contains("placepartners="));
        cookie.ShouldStartWith(beginning);
        cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase).ShouldBe(isSecure);
        cookie.ShouldContain("path=/;", Case.Insensitive);
    }
}
