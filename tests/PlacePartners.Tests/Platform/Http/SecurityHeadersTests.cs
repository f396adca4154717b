namespace PlacePartners.Tests.Platform.Http;

public sealed class SecurityHeadersTests(App app)
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/api/account/session")]
    [InlineData("/api/account/details")]
    [InlineData("/p/nowhere/api/board")]
    [InlineData("/api/nothing")]
    public async Task Every_answer_tells_the_browser_what_it_may_do(string path)
    {
        using var browser = app.CreateDefaultClient();

        var answer = await browser.GetAsync(path);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("script-src 'self';");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        answer.Headers.GetValues("Referrer-Policy").Single().ShouldBe("no-referrer");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/api/account/details")]
    [InlineData("/p/nowhere/api/board")]
    public async Task A_browser_that_came_by_TLS_comes_so_for_a_year(string path)
    {
        await using var own = new App { Settings = { ["AllowedHosts"] = "*" } };
        await own.InitializeAsync();
        using var browser = own.CreateDefaultClient(new Uri("https://placepartners.example"));

        var answer = await browser.GetAsync(path);

        answer.Headers.GetValues("Strict-Transport-Security").Single().ShouldBe("max-age=31536000; includeSubDomains");
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("POST")]
    public async Task A_page_is_only_ever_read(string method)
    {
        using var browser = app.CreateDefaultClient();
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), "/sign-in");

        ((int)(await browser.SendAsync(request)).StatusCode).ShouldBe(405);
    }

    [Fact]
    public async Task Whoever_calls_it_by_another_name_gets_nothing_to_show()
    {
        await using var own = new App { Settings = { ["Site:Address"] = "https://placepartners.example" } };
        await own.InitializeAsync();
        using var browser = own.CreateDefaultClient(new Uri("http://elsewhere.example"));

        var answer = await browser.GetAsync("/health/live");

        ((int)answer.StatusCode).ShouldBe(400);
        (await answer.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task No_page_has_an_inline_script()
    {
        using var browser = app.CreateDefaultClient();

        foreach (var path in new[] { "/", "/api-docs" })
        {
            var html = await browser.GetStringAsync(path);

            html.ShouldContain("<script");
            System
                .Text.RegularExpressions.Regex.Matches(html, @"<script(?![^>]*\b(src|data-url)=)")
                .ShouldBeEmpty(path);
        }
    }

    [Theory]
    [InlineData("/service-worker.js", "text/javascript")]
    [InlineData("/manifest.webmanifest", "application/manifest+json")]
    public async Task A_phone_that_keeps_the_app_asks_each_time_whether_there_is_a_newer_one(string path, string type)
    {
        using var browser = app.CreateDefaultClient();

        var answer = await browser.GetAsync(path);

        ((int)answer.StatusCode).ShouldBe(200);
        answer.Headers.CacheControl!.NoCache.ShouldBeTrue();
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("worker-src 'self';");
        policy.ShouldContain("manifest-src 'self';");
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip, deflate, br, zstd")]
    public async Task A_script_comes_as_the_build_squeezed_it_to_a_browser_that_takes_that(string takes)
    {
        using var browser = app.CreateDefaultClient();
        var html = await browser.GetStringAsync("/");
        var script = System.Text.RegularExpressions.Regex.Match(html, "src=\"(/assets/[^\"]+[.]js)\"").Groups[1].Value;
        using var request = new HttpRequestMessage(HttpMethod.Get, script);
        request.Headers.Add("Accept-Encoding", takes);

        var answer = await browser.SendAsync(request);
        var plain = await browser.GetByteArrayAsync(script);

        answer.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
        answer.Headers.Vary.ShouldContain("Accept-Encoding");
        answer.Headers.CacheControl!.ToString().ShouldContain("immutable");
        using var squeezed = new System.IO.Compression.BrotliStream(
            await answer.Content.ReadAsStreamAsync(),
            System.IO.Compression.CompressionMode.Decompress
        );
        using var whole = new MemoryStream();
        await squeezed.CopyToAsync(whole);
        whole.ToArray().ShouldBe(plain);
    }

    [Fact]
    public async Task A_live_connection_is_not_taken_from_another_origin()
    {
        var lead = await app.Partnership();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/p/{lead.Slug}/live?id=x");
        request.Headers.Add("Origin", "https://elsewhere.example");
        lead.Browser.DefaultRequestHeaders.Remove("Origin");

        var answer = await lead.Browser.SendAsync(request);

        ((int)answer.StatusCode).ShouldBe(403);
    }
}
