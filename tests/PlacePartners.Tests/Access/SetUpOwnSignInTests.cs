using System.Net;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Access;
using PlacePartners.Contracts.Access;
using static PlacePartners.Tests.Access.OwnSignInScenes;

namespace PlacePartners.Tests.Access;

public sealed class SetUpOwnSignInTests(App app) : IAsyncLifetime
{
    private readonly string domain = $"{Scenes.Unique("trust")}.example.org";
    private TestProvider provider = null!;
    private Person lead = null!;

    public async ValueTask InitializeAsync() =>
        (provider, lead) = (await TestProvider.Start(app), await app.Partnership());

    public ValueTask DisposeAsync() => provider.DisposeAsync();

    private Entered Entered => new(provider.Issuer, domain);

    private async Task<IEnumerable<string>> Wrong(object body) =>
        (await lead.Refused(HttpMethod.Put, SetUp, body)).Errors!.Keys;

    [Fact]
    public async Task A_worker_may_not_see_or_set_it_up()
    {
        var worker = await lead.AddsColleague(Role.Worker);

        (await worker.RefusedGet(SetUp)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await worker.Refused(HttpMethod.Put, SetUp, Entered.Body)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await worker.Refused(HttpMethod.Delete, SetUp)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_domain_opens_nothing_until_the_dns_proves_it()
    {
        await lead.Put(SetUp, Entered.Body);
        var one = (await lead.OwnSignIn()).Domains.Single();
        app.Dns[one.RecordName] = "placepartners-sign-in=guessed";

        var check = await lead.Post<CheckSignInDomain.Response>($"{SetUp}/domains/{one.DomainId}/checks");

        check.IsVerified.ShouldBeFalse();
        one.RecordName.ShouldBe($"_placepartners.{domain}");
        (
            await app.Stranger().RefusedPost("/api/account/own-sign-in/beginnings", new { email = $"odd@{domain}" })
        ).Errors!.Keys.ShouldBe(["email"]);
    }

    [Fact]
    public async Task A_domain_whose_record_is_gone_is_no_longer_verified()
    {
        var set = await lead.HasOwnSignIn(Entered);
        app.Dns[set.Domains[0].RecordName] = null;

        await lead.Post($"{SetUp}/domains/{set.Domains[0].DomainId}/checks");

        (await lead.OwnSignIn()).IsUsed.ShouldBeFalse();
    }

    [Fact]
    public async Task One_organisation_at_a_time_has_a_domain_in_all_partnerships()
    {
        await lead.HasOwnSignIn(Entered);
        var other = await app.Partnership();
        await other.Put(SetUp, Entered.Body);
        var theirs = (await other.OwnSignIn()).Domains.Single();
        app.Dns[theirs.RecordName] = theirs.RecordText;

        var problem = await other.RefusedPost($"{SetUp}/domains/{theirs.DomainId}/checks");

        problem.Errors!.Keys.ShouldBe(["domains"]);
        (await other.OwnSignIn()).IsUsed.ShouldBeFalse();
    }

    [Fact]
    public async Task Another_organisations_domain_cannot_be_checked()
    {
        var set = await lead.HasOwnSignIn(Entered);
        var partner = await lead.Welcomes(Role.OrganisationCoordinator);

        (await partner.RefusedPost($"{SetUp}/domains/{set.Domains[0].DomainId}/checks")).Code.ShouldBe("not-found");
    }

    [Theory]
    [InlineData("gmail.com")]
    [InlineData("OUTLOOK.com")]
    [InlineData("localhost")]
    [InlineData("a b.org")]
    [InlineData("10.0.0.1")]
    public async Task A_domain_of_everybody_or_of_nobody_is_refused(string name) =>
        (await Wrong((Entered with { Domain = name }).Body)).ShouldBe(["domains"]);

    [Theory]
    [InlineData("http://elsewhere.example")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://user@127.0.0.1/")]
    public async Task An_issuer_without_https_or_with_more_than_an_address_is_refused(string issuer) =>
        (await Wrong((Entered with { Issuer = issuer }).Body)).ShouldBe(["issuer"]);

    [Fact]
    public async Task An_issuer_that_describes_itself_as_another_is_refused()
    {
        provider.DescribedIssuer = "https://elsewhere.example";

        (await Wrong(Entered.Body)).ShouldBe(["issuer"]);
    }

    [Fact]
    public async Task An_issuer_in_a_private_network_is_refused_unless_the_host_allows_it()
    {
        await using var strict = new App { Settings = { ["Access:PrivateIssuers"] = "false" } };
        await strict.InitializeAsync();
        var other = await strict.Partnership();

        foreach (
            var issuer in new[]
            {
                provider.Issuer,
                provider.Issuer.Replace("http:", "https:", StringComparison.Ordinal),
                "https://169.254.169.254",
            }
        )
            (
                await other.Refused(HttpMethod.Put, SetUp, (Entered with { Issuer = issuer }).Body)
            ).Errors!.Keys.ShouldBe(["issuer"]);
    }

    [Theory]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:a00:1::", false)]
    [InlineData("20.190.128.1", true)]
    [InlineData("2603:1006:2000::1", true)]
    public void Only_addresses_of_the_public_network_are_public(string address, bool isPublic) =>
        Issuers.IsPublic(IPAddress.Parse(address)).ShouldBe(isPublic);

    [Fact]
    public async Task The_secret_is_never_shown_and_stands_in_no_audit_row()
    {
        await lead.HasOwnSignIn(Entered);
        var set = await lead.OwnSignIn();
        await lead.Put(SetUp, (Entered with { ClientSecret = "another secret", Version = set.Version }).Body);

        var shown = await (await lead.Send(HttpMethod.Get, SetUp)).Content.ReadAsStringAsync();
        var trail = await (await lead.Send(HttpMethod.Get, "/api/audit/export.csv")).Content.ReadAsStringAsync();
        var stored = await app.Inside(
            null,
            async (_, db) => (await db.SignInProviders.SingleAsync(p => p.Issuer == provider.Issuer)).ClientSecret
        );

        stored.ShouldBe("another secret");
        shown.ShouldNotContain("secret of", Case.Insensitive);
        shown.ShouldNotContain("another secret");
        trail.ShouldContain(nameof(SignInProvider));
        trail.ShouldContain(nameof(SetUpOwnSignIn));
        trail.ShouldNotContain("another secret");
        trail.ShouldNotContain(TestProvider.Secret);
    }

    [Fact]
    public async Task The_secret_stays_unless_another_issuer_would_get_it()
    {
        await using var other = await TestProvider.Start(app);
        var set = await lead.HasOwnSignIn(Entered);
        var kept = Entered with { ClientSecret = null, Version = set.Version };

        (await Wrong((kept with { Issuer = other.Issuer }).Body)).ShouldBe(["clientSecret"]);
        await lead.Put(SetUp, kept.Body);

        (await app.Stranger().SignsInAt(provider, new Said("odd", $"odd@{domain}"))).ShouldBe("/signed-in");
    }

    [Theory]
    [InlineData(Role.PartnershipManager)]
    [InlineData(Role.HubWorker)]
    [InlineData(Role.Evaluator)]
    public async Task Roles_of_the_lead_are_not_given_by_a_sign_in(Role role)
    {
        var byClaim = Entered with { RoleClaim = "groups", RoleRules = [new RoleRule(role, "Any")] };

        (await Wrong(byClaim.Body)).ShouldBe(["roleRules"]);
        (await Wrong((Entered with { NewcomerRoles = [role] }).Body)).ShouldBe(["newcomerRoles"]);
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_is_not_overwritten()
    {
        var set = await lead.HasOwnSignIn(Entered);
        await lead.Put(SetUp, (Entered with { Version = set.Version, AnswersForAddresses = true }).Body);

        var late = await lead.Refused(HttpMethod.Put, SetUp, (Entered with { Version = set.Version }).Body);

        late.Code.ShouldBe("stale");
    }

    [Fact]
    public async Task Removed_it_opens_nothing_and_the_domain_is_free()
    {
        await lead.HasOwnSignIn(Entered);
        await lead.Delete(SetUp);

        var found = await app.Stranger()
            .Post<FindOwnSignIn.Response>("/api/account/own-sign-in", new { email = $"odd@{domain}" });
        var other = await app.Partnership();

        found.OrganisationName.ShouldBeNull();
        (await other.HasOwnSignIn(Entered)).IsUsed.ShouldBeTrue();
    }
}
