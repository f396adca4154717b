using System.Net;
using PlacePartners.Access;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;
using PlacePartners.Tests.Referrals;

namespace PlacePartners.Tests.Access;

public sealed class ApiClientTests(App app)
{
    [Fact]
    public async Task A_program_may_do_what_it_was_let_do_and_nothing_else()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        var reads = await flow.Falls.Program(ApiScopes.ReadReceived);

        (await reads.SeesInbox()).Items.ShouldHaveSingleItem().ReferralId.ShouldBe(sent.ToFalls);
        (await reads.RefusedPost($"/api/inbox/{sent.ToFalls}/acceptance", new { version = 1 })).Status.ShouldBe(
            HttpStatusCode.Forbidden
        );
        foreach (var path in new[] { "/api/members", "/api/submissions", "/api/api-clients", "/api/board" })
            (await reads.RefusedGet(path)).Status.ShouldBe(HttpStatusCode.Forbidden, path);
        (await reads.RefusedGet("/api/account/details")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task What_a_program_does_stands_in_the_audit_under_its_name()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        var answers = await flow.Falls.Program(ApiScopes.AnswerReceived);

        await answers.Moves(sent.ToFalls, "acceptance");

        var rows = (await flow.Lead.Get<GetAudit.Response>("/api/audit?act=AcceptReferral")).Items;
        rows.ShouldNotBeEmpty();
        rows.ShouldAllBe(row => row.AccountName == "Case system");
        (await flow.Falls.Receives(sent.ToFalls)).AcceptedBy.ShouldBe("Case system");
    }

    [Fact]
    public async Task A_program_is_a_stranger_in_every_other_partnership()
    {
        var flow = await app.ReferralsFlow();
        var other = await app.ReferralsFlow();
        var program = await flow.Falls.Program(ApiScopes.ReadReceived);

        program.Slug = other.Falls.Slug;
        (await program.RefusedGet("/api/inbox")).Status.ShouldBe(HttpStatusCode.NotFound);
        program.Slug = "no-such-place";
        (await program.RefusedGet("/api/inbox")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_wrong_secret_a_foreign_scope_and_an_unknown_program_get_no_token()
    {
        var flow = await app.ReferralsFlow();
        var added = await flow.Falls.AddsProgram(ApiScopes.ReadReceived);
        var stranger = app.Stranger();

        (await stranger.AsksForToken(added.ApiClientId, "pps_wrong")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await stranger.AsksForToken(Guid.CreateVersion7(), added.Secret)).StatusCode.ShouldBe(
            HttpStatusCode.Unauthorized
        );
        (await stranger.AsksForToken(added.ApiClientId, added.Secret, ApiScopes.Make)).StatusCode.ShouldBe(
            HttpStatusCode.BadRequest
        );
        (await stranger.AsksForToken(added.ApiClientId, added.Secret)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_renewed_secret_and_an_ended_access_make_tokens_worthless_at_once()
    {
        var flow = await app.ReferralsFlow();
        var added = await flow.Falls.AddsProgram(ApiScopes.ReadReceived);
        var program = app.Stranger();
        program.Slug = flow.Falls.Slug;
        await program.BringsToken(added.ApiClientId, added.Secret);
        (await program.SeesInbox()).Items.ShouldBeEmpty();

        var address = $"/api/api-clients/{added.ApiClientId}";
        var renewed = await flow.Falls.Post<RenewApiClientSecret.Response>($"{address}/secret", new { version = 1 });
        (await program.RefusedGet("/api/inbox")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await program.AsksForToken(added.ApiClientId, added.Secret)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await program.BringsToken(added.ApiClientId, renewed.Secret);
        (await program.SeesInbox()).Items.ShouldBeEmpty();

        await flow.Falls.Delete(address);
        (await program.RefusedGet("/api/inbox")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await flow.Falls.Get<ListApiClients.Response>("/api/api-clients")).Items.Single().IsLive.ShouldBeFalse();
    }

    [Fact]
    public async Task The_secret_is_shown_once_and_another_organisation_finds_no_program_of_ours()
    {
        var flow = await app.ReferralsFlow();
        var added = await flow.Falls.AddsProgram(ApiScopes.ReadReceived);

        (await flow.Falls.Text("/api/api-clients")).ShouldNotContain(added.Secret);
        (await flow.Fire.Get<ListApiClients.Response>("/api/api-clients")).Items.ShouldBeEmpty();
        (await flow.Fire.Refused(HttpMethod.Delete, $"/api/api-clients/{added.ApiClientId}")).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(800)]
    public async Task Its_last_day_is_within_two_years(int days)
    {
        var flow = await app.ReferralsFlow();

        var refused = await flow.Falls.RefusedPost(
            "/api/api-clients",
            new
            {
                name = "Case system",
                scopes = new[] { ApiScopes.ReadReceived },
                lastDay = UkTime.Today(app.Clock).AddDays(days),
            }
        );

        refused.Errors!.Keys.ShouldBe(["lastDay"]);
    }
}
