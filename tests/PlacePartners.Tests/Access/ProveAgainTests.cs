using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Access;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Http;

namespace PlacePartners.Tests.Access;

public sealed class ProveAgainTests : IAsyncLifetime
{
    private const string At = "/api/account/re-authentication";
    private readonly App app = new() { Clock = new(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero)) };

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<Person> LeadAfterElevenMinutes()
    {
        var lead = await app.Partnership();
        app.Clock.Advance(TimeSpan.FromMinutes(11));
        return lead;
    }

    [Fact]
    public async Task Every_act_that_asks_for_a_recent_proof_refuses_an_old_one()
    {
        var lead = await LeadAfterElevenMinutes();
        await lead.Holds(Role.PartnershipManager, Role.HubWorker);
        var endpoints = app
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<NeedsRecentProof>() is not null)
            .ToList();

        foreach (var endpoint in endpoints)
        {
            var method = HttpMethod.Parse(endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods[0]);
            var path = endpoint
                .RoutePattern.RawText!.Replace("{membershipId:guid}", $"{Guid.CreateVersion7()}")
                .Replace("{kind}", "membership")
                .Replace("{instrumentId:guid}", $"{Guid.CreateVersion7()}")
                .Replace("{linkId:guid}", $"{Guid.CreateVersion7()}")
                .Replace("{serviceId:guid}", $"{Guid.CreateVersion7()}")
                .Replace("{submissionId:guid}", $"{Guid.CreateVersion7()}")
                .Replace("{accessRequestId:guid}", $"{Guid.CreateVersion7()}")
                .Replace("{apiClientId:guid}", $"{Guid.CreateVersion7()}")
                .Replace("{passkeyId}", "AAAA");
            (await lead.Refused(method, path, method == HttpMethod.Get ? null : new { })).Code.ShouldBe(
                "proof-too-old",
                path
            );
        }

        endpoints
            .Select(endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName)
            .ShouldBe(
                [
                    nameof(BeginAuthenticator),
                    nameof(ConfirmAuthenticator),
                    nameof(RemoveAuthenticator),
                    nameof(RenewRecoveryCodes),
                    nameof(BeginPasskey),
                    nameof(AddPasskey),
                    nameof(RemovePasskey),
                    nameof(SetUpOwnSignIn),
                    nameof(RemoveOwnSignIn),
                    nameof(RemoveSignInLink),
                    nameof(ChangeRoles),
                    nameof(AddApiClient),
                    nameof(RenewApiClientSecret),
                    nameof(ExportAudit),
                    "BreakGlass",
                    "ErasePerson",
                    "AnswerErasure",
                    "ConfirmDestruction",
                    "ReleasePack",
                    "GetPack",
                    "DownloadPackPdf",
                    "ChangeReach",
                    "AnnounceClosure",
                    "PublishAgreement",
                    "SignImpactAssessment",
                    "DrawUpInstrument",
                    "SignInstrument",
                    "ChooseSecondStepRoles",
                ],
                ignoreOrder: true
            );
    }

    [Fact]
    public async Task Nine_minutes_are_recent()
    {
        var lead = await app.Partnership();

        app.Clock.Advance(TimeSpan.FromMinutes(9));

        (await lead.Send(HttpMethod.Get, "/api/audit/export.csv")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Using_the_session_does_not_make_its_proof_younger()
    {
        var lead = await app.Partnership();
        for (var minute = 0; minute < 11; minute++)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            await lead.Get<GetMe.Response>("/api/me");
        }
        await lead.Put("/api/account/name", new { name = "Leah New" });

        (await lead.RefusedGet("/api/audit/export.csv")).Code.ShouldBe("proof-too-old");
    }

    [Fact]
    public async Task The_password_proves_it_and_the_act_goes_through()
    {
        var lead = await LeadAfterElevenMinutes();

        await lead.Post(At, new { password = Scenes.Password });

        (await lead.Send(HttpMethod.Get, "/api/audit/export.csv")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_wrong_password_proves_nothing()
    {
        var lead = await LeadAfterElevenMinutes();

        var problem = await lead.RefusedPost(At, new { password = "not this one" });

        problem.Errors!.Keys.ShouldBe(["password"]);
        (await lead.RefusedGet("/api/audit/export.csv")).Code.ShouldBe("proof-too-old");
    }

    [Fact]
    public async Task Ten_wrong_passwords_lock_it()
    {
        var lead = await LeadAfterElevenMinutes();
        for (var wrong = 0; wrong < 10; wrong++)
            await lead.RefusedPost(At, new { password = "not this one" });

        (await lead.RefusedPost(At, new { password = Scenes.Password })).Errors!.Keys.ShouldBe(["password"]);
    }

    [Fact]
    public async Task A_code_proves_it()
    {
        var lead = await app.Partnership();
        var (secret, _) = await lead.TurnsOnAuthenticator();
        app.Clock.Advance(TimeSpan.FromMinutes(11));

        await lead.Post(At, new { code = app.Code(secret) });

        (await lead.Send(HttpMethod.Get, "/api/audit/export.csv")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Somebody_elses_passkey_proves_nothing()
    {
        using var phone = new SoftAuthenticator();
        var other = await app.SignsUp();
        await other.AddsPasskey(phone);
        var lead = await LeadAfterElevenMinutes();

        var credential = phone.Answers(await lead.PasskeyOptions("/api/account/sign-in/passkey/options"));
        var problem = await lead.RefusedPost(At, new { passkey = credential });

        problem.Code.ShouldBe("passkey-refused");
    }

    [Fact]
    public async Task Where_there_is_a_second_step_the_password_alone_is_not_enough()
    {
        using var phone = new SoftAuthenticator();
        var person = await app.SignsUp();
        var codes = await person.AddsPasskey(phone);
        var thief = app.Stranger();
        thief.Email = person.Email;
        await thief.SignsIn();

        var acts = await thief.RefusedPost("/api/account/authenticator");
        var proves = await thief.RefusedPost(At, new { password = Scenes.Password });
        await thief.Post(At, new { code = codes[0] });

        acts.Code.ShouldBe("proof-too-old");
        proves.Errors!.Keys.ShouldBe(["password"]);
        (await thief.SecondSteps()).IsProved.ShouldBeTrue();
    }

    [Fact]
    public async Task The_roles_of_others_stay_until_it_is_proved()
    {
        var lead = await app.Partnership();
        var colleague = await lead.AddsColleague(Role.Worker);
        app.Clock.Advance(TimeSpan.FromMinutes(11));

        var problem = await lead.Refused(
            HttpMethod.Put,
            $"/api/members/{colleague.MembershipId}/roles",
            new { roles = new[] { Role.HubWorker }, version = 1 }
        );

        (problem.Status, problem.Code).ShouldBe((HttpStatusCode.Forbidden, "proof-too-old"));
        (await colleague.Get<GetMe.Response>("/api/me")).Roles.ShouldBe([Role.Worker]);
    }
}
