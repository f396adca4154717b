using System.Security.Cryptography;
using PlacePartners.Access;
using static PlacePartners.Tests.Access.OwnSignInScenes;

namespace PlacePartners.Tests.Access;

/// <summary>Whatever a provider, a browser or somebody between them does wrong, nobody gets in.</summary>
public sealed class OwnSignInAttackTests(App app) : IAsyncLifetime
{
    private const string Refused = "/sign-in?refused=own-sign-in-refused";
    private const string Over = "/sign-in?refused=own-sign-in-over";
    private const string NoAddress = "/sign-in?refused=own-sign-in-address";

    private readonly string domain = $"{Scenes.Unique("trust")}.example.org";
    private TestProvider provider = null!;
    private Person lead = null!;
    private Person browser = null!;

    public async ValueTask InitializeAsync()
    {
        (provider, lead, browser) = (await TestProvider.Start(app), await app.Partnership(), app.Stranger());
        await lead.HasOwnSignIn(new Entered(provider.Issuer, domain));
    }

    public ValueTask DisposeAsync() => provider.DisposeAsync();

    private Said Odd => new("odd", $"odd@{domain}");

    public static TheoryData<string, object?> Claims =>
        new()
        {
            { "iss", "https://elsewhere.example" },
            { "aud", "another-client" },
            { "aud", new[] { "placepartners", "another-client" } },
            { "azp", "another-client" },
            { "nonce", "another-nonce" },
            { "nonce", null },
            { "exp", 1 },
            { "exp", null },
            { "nbf", 4102444800 },
            { "sub", null },
            { "iat", null },
        };

    [Theory]
    [MemberData(nameof(Claims), DisableDiscoveryEnumeration = true)]
    public async Task A_token_with_a_wrong_claim_opens_nothing(string claim, object? value)
    {
        var said = Odd with
        {
            Instead = claims => _ = value is null ? claims.Remove(claim) : (claims[claim] = value) is null,
        };

        (await browser.SignsInAt(provider, said)).ShouldBe(Refused);

        await browser.IsSignedOut();
    }

    [Theory]
    [InlineData("none")]
    [InlineData("HS256")]
    public async Task A_token_that_no_key_of_the_provider_signed_opens_nothing(string algorithm) =>
        (await browser.SignsInAt(provider, Odd with { Algorithm = algorithm })).ShouldBe(Refused);

    [Fact]
    public async Task A_token_signed_with_an_unknown_key_opens_nothing()
    {
        using var forged = RSA.Create(2048);

        (await browser.SignsInAt(provider, Odd with { Key = forged })).ShouldBe(Refused);
    }

    [Fact]
    public async Task Another_state_is_not_taken_and_uses_up_the_try()
    {
        var page = await browser.BeginsOwnSignIn(Odd.Email);
        var code = provider.CodeFor(page, Odd);

        (await browser.ComesBack(page, code, state: "another")).ShouldBe(Over);
        (await browser.ComesBack(page, code)).ShouldBe(Over);
    }

    [Fact]
    public async Task An_answer_that_another_browser_asked_for_is_not_taken()
    {
        var page = await browser.BeginsOwnSignIn(Odd.Email);
        var (code, victim) = (provider.CodeFor(page, Odd), app.Stranger());
        await victim.BeginsOwnSignIn(Odd.Email);

        (await victim.ComesBack(page, code)).ShouldBe(Over);
        (await app.Stranger().ComesBack(page, code)).ShouldBe(Over);
    }

    [Fact]
    public async Task An_answer_counts_once()
    {
        var page = await browser.BeginsOwnSignIn(Odd.Email);
        var code = provider.CodeFor(page, Odd);

        (await browser.ComesBack(page, code)).ShouldBe("/signed-in");
        (await browser.ComesBack(page, code)).ShouldBe(Over);
    }

    [Fact]
    public async Task A_code_that_was_meant_for_another_try_is_not_taken()
    {
        var stolen = provider.CodeFor(await app.Stranger().BeginsOwnSignIn(Odd.Email), Odd);
        var page = await browser.BeginsOwnSignIn(Odd.Email);

        (await browser.ComesBack(page, stolen)).ShouldBe(Refused);
    }

    [Fact]
    public async Task An_answer_at_another_providers_address_is_not_taken()
    {
        await using var other = await TestProvider.Start(app);
        var partner = await lead.Welcomes(Contracts.Access.Role.OrganisationCoordinator);
        var theirs = await partner.HasOwnSignIn(new Entered(other.Issuer, $"other.{domain}"));
        var page = await browser.BeginsOwnSignIn(Odd.Email);
        var mixed = page.ToString()
            .Replace(
                (await lead.OwnSignIn()).AnswerAddress.Split('/')[^2],
                theirs.AnswerAddress.Split('/')[^2],
                StringComparison.Ordinal
            );

        (await browser.ComesBack(new Uri(mixed), provider.CodeFor(page, Odd))).ShouldBe(Over);
    }

    [Fact]
    public async Task An_answer_that_names_another_sender_is_not_taken()
    {
        var page = await browser.BeginsOwnSignIn(Odd.Email);

        var came = await browser.ComesBack(page, provider.CodeFor(page, Odd), more: "&iss=https://elsewhere.example");

        came.ShouldBe(Refused);
    }

    [Fact]
    public async Task An_error_of_the_provider_opens_nothing()
    {
        var page = await browser.BeginsOwnSignIn(Odd.Email);

        (await browser.ComesBack(page, "", more: "&error=access_denied")).ShouldBe(Refused);
    }

    [Fact]
    public async Task Eleven_minutes_are_too_long()
    {
        await using var own = await App.At(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));
        await using var there = await TestProvider.Start(own);
        await (await own.Partnership()).HasOwnSignIn(new Entered(there.Issuer, domain));
        var slow = own.Stranger();
        var page = await slow.BeginsOwnSignIn(Odd.Email);

        own.Clock.Advance(TimeSpan.FromMinutes(11));

        (await slow.ComesBack(page, there.CodeFor(page, Odd))).ShouldBe(Over);
    }

    [Theory]
    [InlineData(false)]
    [InlineData("false")]
    [InlineData(null)]
    public async Task An_address_that_is_not_verified_opens_nothing(object? verified) =>
        (await browser.SignsInAt(provider, Verified(verified))).ShouldBe(NoAddress);

    [Fact]
    public async Task An_organisation_may_answer_for_its_addresses_but_not_against_its_provider()
    {
        var set = await lead.OwnSignIn();
        await lead.Put(
            SetUp,
            new Entered(provider.Issuer, domain) { AnswersForAddresses = true, Version = set.Version }.Body
        );

        (await browser.SignsInAt(provider, Verified(false))).ShouldBe(NoAddress);
        (await browser.SignsInAt(provider, Verified(null))).ShouldBe("/signed-in");
    }

    [Theory]
    [InlineData("odd@elsewhere.example")]
    [InlineData("odd@sub.{0}")]
    [InlineData("odd@not{0}")]
    [InlineData("{0}")]
    [InlineData("odd@{0}@elsewhere.example")]
    public async Task An_address_of_another_domain_opens_nothing(string email)
    {
        var page = await browser.BeginsOwnSignIn(Odd.Email);
        var said = Odd with { Email = string.Format(System.Globalization.CultureInfo.InvariantCulture, email, domain) };

        (await browser.ComesBack(page, provider.CodeFor(page, said))).ShouldBe(NoAddress);
    }

    [Fact]
    public async Task A_provider_that_speaks_for_somebody_elses_address_takes_over_no_account()
    {
        var victim = await app.SignsUp();
        var page = await browser.BeginsOwnSignIn(Odd.Email);

        (await browser.ComesBack(page, provider.CodeFor(page, new Said("evil", victim.Email)))).ShouldBe(NoAddress);

        await browser.IsSignedOut();
    }

    [Theory]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("https://elsewhere.example")]
    public async Task Nobody_is_sent_elsewhere_afterwards(string next) =>
        (await browser.SignsInAt(provider, Odd, next)).ShouldBe("/signed-in");

    private Said Verified(object? verified)
    {
        var said = new Dictionary<string, object>(Odd.More);
        if (verified is null)
            said.Remove("email_verified");
        else
            said["email_verified"] = verified;
        return Odd with { More = said };
    }
}
