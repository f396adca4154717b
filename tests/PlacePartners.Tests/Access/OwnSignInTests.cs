using PlacePartners.Access;
using PlacePartners.Contracts.Access;
using static PlacePartners.Tests.Access.OwnSignInScenes;

namespace PlacePartners.Tests.Access;

public sealed partial class OwnSignInTests(App app) : IAsyncLifetime
{
    private readonly string domain = $"{Scenes.Unique("trust")}.example.org";
    private TestProvider provider = null!;
    private Person lead = null!;

    public async ValueTask InitializeAsync() =>
        (provider, lead) = (await TestProvider.Start(app), await app.Partnership());

    public ValueTask DisposeAsync() => provider.DisposeAsync();

    private Entered Entered => new(provider.Issuer, domain);

    private Said Odd => new("odd", $"odd@{domain}");

    /// <summary>Somebody who had an account of this domain before their organisation had its own sign-in.</summary>
    private async Task<Person> Known(params Role[] roles)
    {
        var email = $"{Scenes.Unique("known")}@{domain}";
        await lead.Post("/api/members/invitations", new { email, roles });
        return await app.AcceptsInvitation(email, lead.Slug);
    }

    [Fact]
    public async Task A_newcomer_of_the_domain_joins_with_the_roles_that_newcomers_have()
    {
        await lead.HasOwnSignIn(Entered with { NewcomerRoles = [Role.Worker, Role.BoardMember] });
        var odd = app.Stranger();

        var page = await odd.SignsInAt(provider, Odd, next: $"/p/{lead.Slug}/services");

        page.ShouldBe($"/signed-in?next=%2Fp%2F{lead.Slug}%2Fservices");
        await odd.Enters(lead.Slug);
        var me = await odd.Get<GetMe.Response>("/api/me");
        (me.Name, me.Email, me.Organisation.Id).ShouldBe(("Odd Own", $"odd@{domain}", lead.OrganisationId));
        me.Roles.ShouldBe([Role.Worker, Role.BoardMember], ignoreOrder: true);
    }

    [Fact]
    public async Task Without_joining_only_the_invited_get_an_account()
    {
        await lead.HasOwnSignIn(Entered with { LetsJoin = false });

        var uninvited = await app.Stranger().SignsInAt(provider, Odd);
        await lead.Post("/api/members/invitations", new { email = Odd.Email, roles = new[] { Role.Worker } });
        var odd = app.Stranger();
        var invited = await odd.SignsInAt(provider, Odd);
        await odd.Post("/api/account/invitation-acceptances", new { token = await app.Secret(Odd.Email) });

        (uninvited, invited).ShouldBe(("/sign-in?refused=own-sign-in-unknown", "/signed-in"));
        await odd.Enters(lead.Slug);
    }

    [Fact]
    public async Task A_provider_that_changed_its_key_lets_people_in_at_once()
    {
        await lead.HasOwnSignIn(Entered);
        await app.Stranger().SignsInAt(provider, Odd);

        provider.ChangesItsKey();

        (await app.Stranger().SignsInAt(provider, Odd)).ShouldBe("/signed-in");
    }

    [Fact]
    public async Task A_claim_gives_and_takes_the_roles_that_it_stands_for()
    {
        await lead.HasOwnSignIn(
            Entered with
            {
                RoleClaim = "groups",
                RoleRules = [new(Role.ServiceWorker, "Falls team"), new(Role.OrganisationCoordinator, "Leads")],
            }
        );
        var odd = app.Stranger();
        await odd.SignsInAt(provider, In("Falls team", "Choir"));
        await odd.Enters(lead.Slug);
        var first = (await odd.Get<GetMe.Response>("/api/me")).Roles;

        await odd.SignsInAt(provider, In("Leads"));

        first.ShouldBe([Role.Worker, Role.ServiceWorker], ignoreOrder: true);
        var later = (await odd.Get<GetMe.Response>("/api/me")).Roles;
        later.ShouldBe([Role.Worker, Role.OrganisationCoordinator], ignoreOrder: true);

        Said In(params string[] groups) => Odd with { More = new(Odd.More) { ["groups"] = groups } };
    }

    [Fact]
    public async Task Whom_a_coordinator_took_out_stays_out()
    {
        await lead.HasOwnSignIn(Entered);
        var odd = app.Stranger();
        await odd.SignsInAt(provider, Odd);
        await odd.Enters(lead.Slug);
        await lead.Delete($"/api/members/{odd.MembershipId}");

        await odd.SignsInAt(provider, Odd);

        (await odd.RefusedGet("/api/me")).Code.ShouldBe("not-found");
    }

    [Fact]
    public async Task Who_it_is_may_stand_where_the_provider_is_asked_afterwards()
    {
        await using var terse = await TestProvider.Start(app, hasUserInfo: true);
        await lead.HasOwnSignIn(new Entered(terse.Issuer, domain));
        var odd = app.Stranger();

        var page = await odd.SignsInAt(terse, Odd with { IsInUserInfo = true });

        page.ShouldBe("/signed-in");
        (await odd.Get<GetAccount.Response>("/api/account/details")).Email.ShouldBe(Odd.Email);
    }

    [Fact]
    public async Task A_provider_that_asked_for_a_second_step_is_believed_and_another_is_not()
    {
        await lead.HasOwnSignIn(Entered);
        var odd = app.Stranger();
        await odd.SignsInAt(provider, Odd);
        var (secret, _) = await odd.TurnsOnAuthenticator();
        var (plain, strong) = (app.Stranger(), app.Stranger());

        var first = await plain.SignsInAt(provider, Odd);
        var second = await strong.SignsInAt(
            provider,
            Odd with
            {
                More = new(Odd.More) { ["amr"] = new[] { "pwd", "mfa" } },
            }
        );

        (first, second).ShouldBe(("/sign-in/code", "/signed-in"));
        (await strong.SecondSteps()).IsProved.ShouldBeTrue();
        await plain.IsSignedOut();
        await plain.EntersCode(app.Code(secret));
        await plain.IsSignedIn();
    }

    [Fact]
    public async Task A_suspended_account_stays_out()
    {
        await lead.HasOwnSignIn(Entered);
        var odd = app.Stranger();
        await odd.SignsInAt(provider, Odd);
        await app.Inside(
            null,
            async (_, db) =>
            {
                var account = db.Accounts.Single(a => a.Email == Odd.Email);
                account.SuspendedAt = app.Clock.GetUtcNow();
                return await db.SaveChangesAsync();
            }
        );

        (await app.Stranger().SignsInAt(provider, Odd)).ShouldStartWith("/sign-in?refused=");
        await odd.IsSignedOut();
    }

    [Fact]
    public async Task Signing_out_leads_by_the_provider()
    {
        var set = await lead.HasOwnSignIn(Entered);
        var odd = app.Stranger();
        await odd.SignsInAt(provider, Odd);

        var answer = await odd.Post<SignOut.Response>("/api/account/sign-out");

        answer.Address.ShouldStartWith($"{provider.Issuer}/end?");
        answer.Address.ShouldContain("id_token_hint=");
        answer.Address.ShouldContain(Uri.EscapeDataString(set.SignedOutAddress));
        await odd.IsSignedOut();
        (await lead.Post<SignOut.Response>("/api/account/sign-out")).Address.ShouldBeNull();
    }

    [Fact]
    public async Task An_organisation_that_has_left_opens_nothing()
    {
        var partner = await lead.Welcomes(Role.OrganisationCoordinator);
        await partner.HasOwnSignIn(Entered);
        await lead.Delete($"/api/members/{partner.MembershipId}");

        var found = await app.Stranger()
            .Post<FindOwnSignIn.Response>("/api/account/own-sign-in", new { email = Odd.Email });

        found.OrganisationName.ShouldBeNull();
    }
}
