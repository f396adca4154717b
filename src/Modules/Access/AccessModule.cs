using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Jobs;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Access;

public sealed class AccessModule : IModule
{
    public void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddValidation();
        services
            .AddIdentityCore<Account>(identity =>
            {
                identity.User.RequireUniqueEmail = true;
                identity.Password = new PasswordOptions
                {
                    RequiredLength = 12,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                };
                identity.Lockout.MaxFailedAccessAttempts = 10;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddUserStore<AccountStore>()
            .AddPasswordValidator<PasswordStrength>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<AuthenticatorCodes>(TokenOptions.DefaultAuthenticatorProvider);
        SecondSteps.Add(services);
        OwnSignIn.Add(services);
        TokenServer.Add(services, configuration);
        services.Configure<PasswordHasherOptions>(hasher =>
            hasher.IterationCount = configuration.GetValue("Access:PasswordIterations", 210_000)
        );
        services.AddScoped(provider => new AccountDesk(
            provider.GetRequiredService<UserManager<Account>>(),
            provider.GetRequiredService<SiteAddress>()
        ));
        services.AddScoped(provider => new SessionDesk(
            provider.GetRequiredService<AppDb>(),
            provider.GetRequiredService<TimeProvider>()
        ));
        services.AddScoped(provider => new InvitationDesk(
            provider.GetRequiredService<AppDb>(),
            provider.GetRequiredService<IMediator>(),
            provider.GetRequiredService<CurrentUser>(),
            provider.GetRequiredService<SiteAddress>(),
            provider.GetRequiredService<TimeProvider>()
        ));
        services.AddScoped(provider => new MemberDesk(
            provider.GetRequiredService<AppDb>(),
            provider.GetRequiredService<IMediator>(),
            provider.GetRequiredService<CurrentUser>(),
            provider.GetRequiredService<CurrentTenant>()
        ));
        services.AddScoped<LeavingDesk>();
        services.AddScoped<IHolding, HeldDeputyships>();
        services.AddSingleton<FirstOperator>();
        Tries.Add(services, configuration);
        SessionCookies.Add(services, configuration);
    }

    public void Map(Endpoints endpoints)
    {
        var root = endpoints.Root("Access");
        MapAccounts(root);
        MapSecondSteps(root);
        MapSessions(root);
        OwnSignIn.Map(root);
        MapOperator(root);

        var api = endpoints.Partnership("Access");
        api.MapGet("/api/me", GetMe.Handle).Is(nameof(GetMe), Permission.Member);
        MapMembers(api);
        MapLeave(api);
        api.MapApiClients();
        OwnSignIn.MapSetUp(api);
        api.MapGet("/api/audit", GetAudit.Handle).Is(nameof(GetAudit), Permission.ViewAudit);
        api.MapGet("/api/audit/choices", GetAuditChoices.Handle).Is(nameof(GetAuditChoices), Permission.ViewAudit);
        api.MapGet("/api/audit/export.csv", ExportAudit.Handle).Is(nameof(ExportAudit), Permission.ViewAudit).Recent();
        api.MapGet("/api/audit/anchor", GetAuditAnchor.Handle).Is(nameof(GetAuditAnchor), Permission.ViewAudit);
        api.MapPost("/api/audit/checks", VerifyAudit.Handle).Is(nameof(VerifyAudit), Permission.ViewAudit);
        api.MapPost("/api/audit/{entryId:guid}/search-words", ShowSearchWords.Handle)
            .Is(nameof(ShowSearchWords), Permission.ViewAudit);
    }

    private static void MapAccounts(RouteGroupBuilder root)
    {
        root.MapGet("/api/account/session", GetSession.Handle).Is(nameof(GetSession), Permission.Anyone);
        root.MapPost("/api/account/sign-up", SignUp.Handle).Is(nameof(SignUp), Permission.Anyone).Limited();
        root.MapPost("/api/account/email-proof", ProveEmail.Handle).Is(nameof(ProveEmail), Permission.Anyone).Limited();
        root.MapPost("/api/account/sign-in", SignIn.Handle).Is(nameof(SignIn), Permission.Anyone).Limited();
        root.MapTokens();
        root.MapPost("/api/account/sign-out", SignOut.Handle).Is(nameof(SignOut), Permission.Anyone);
        root.MapPost("/api/account/password-reset-requests", RequestPasswordReset.Handle)
            .Is(nameof(RequestPasswordReset), Permission.Anyone)
            .Limited();
        root.MapPost("/api/account/password-resets", ResetPassword.Handle)
            .Is(nameof(ResetPassword), Permission.Anyone)
            .Limited();
        root.MapGet("/api/account/details", GetAccount.Handle).Is(nameof(GetAccount), Permission.SignedIn);
        root.MapPut("/api/account/name", ChangeName.Handle).Is(nameof(ChangeName), Permission.SignedIn);
        root.MapPut("/api/account/password", ChangePassword.Handle)
            .Is(nameof(ChangePassword), Permission.SignedIn)
            .Limited();
        root.MapPost("/api/account/invitation-details", GetInvitation.Handle)
            .Is(nameof(GetInvitation), Permission.Anyone)
            .Limited();
        root.MapPost("/api/account/invitation-acceptances", AcceptInvitation.Handle)
            .Is(nameof(AcceptInvitation), Permission.Anyone)
            .Limited();
        root.MapPost("/api/demo/sign-in", DemoSignIn.Handle).Is(nameof(DemoSignIn), Permission.Anyone);
    }

    private static void MapSecondSteps(RouteGroupBuilder root)
    {
        root.MapPost("/api/account/sign-in/code", SignInWithCode.Handle)
            .Is(nameof(SignInWithCode), Permission.Anyone)
            .Limited();
        root.MapPost("/api/account/sign-in/passkey/options", BeginPasskeySignIn.Handle)
            .Is(nameof(BeginPasskeySignIn), Permission.Anyone)
            .Limited();
        root.MapPost("/api/account/sign-in/passkey", SignInWithPasskey.Handle)
            .Is(nameof(SignInWithPasskey), Permission.Anyone)
            .Limited();
        root.MapPost("/api/account/re-authentication", ProveAgain.Handle)
            .Is(nameof(ProveAgain), Permission.SignedIn)
            .Limited();
        root.MapGet("/api/account/second-steps", GetSecondSteps.Handle).Is(nameof(GetSecondSteps), Permission.SignedIn);
        root.MapPost("/api/account/authenticator", BeginAuthenticator.Handle)
            .Is(nameof(BeginAuthenticator), Permission.SignedIn)
            .Recent();
        root.MapPost("/api/account/authenticator/confirmation", ConfirmAuthenticator.Handle)
            .Is(nameof(ConfirmAuthenticator), Permission.SignedIn)
            .Recent()
            .Limited();
        root.MapDelete("/api/account/authenticator", RemoveAuthenticator.Handle)
            .Is(nameof(RemoveAuthenticator), Permission.SignedIn)
            .Recent();
        root.MapPost("/api/account/recovery-codes", RenewRecoveryCodes.Handle)
            .Is(nameof(RenewRecoveryCodes), Permission.SignedIn)
            .Recent();
        root.MapPost("/api/account/passkeys/options", BeginPasskey.Handle)
            .Is(nameof(BeginPasskey), Permission.SignedIn)
            .Recent();
        root.MapPost("/api/account/passkeys", AddPasskey.Handle).Is(nameof(AddPasskey), Permission.SignedIn).Recent();
        root.MapPut("/api/account/passkeys/{passkeyId}", RenamePasskey.Handle)
            .Is(nameof(RenamePasskey), Permission.SignedIn);
        root.MapDelete("/api/account/passkeys/{passkeyId}", RemovePasskey.Handle)
            .Is(nameof(RemovePasskey), Permission.SignedIn)
            .Recent();
    }

    private static void MapSessions(RouteGroupBuilder root)
    {
        root.MapGet("/api/account/sessions", ListSessions.Handle).Is(nameof(ListSessions), Permission.SignedIn);
        root.MapDelete("/api/account/sessions/{sessionId:guid}", EndSession.Handle)
            .Is(nameof(EndSession), Permission.SignedIn);
        root.MapDelete("/api/account/sessions", EndOtherSessions.Handle)
            .Is(nameof(EndOtherSessions), Permission.SignedIn);
        root.MapPost("/api/account/email-changes", RequestEmailChange.Handle)
            .Is(nameof(RequestEmailChange), Permission.SignedIn)
            .Limited();
        root.MapPost("/api/account/email-change-proofs", ChangeEmail.Handle)
            .Is(nameof(ChangeEmail), Permission.Anyone)
            .Limited();
        root.MapPost("/api/account/email-change-undoings", UndoEmailChange.Handle)
            .Is(nameof(UndoEmailChange), Permission.Anyone)
            .Limited();
        root.MapGet("/api/operator/accounts", ListAccounts.Handle).Is(nameof(ListAccounts), Permission.Operator);
        root.MapPut("/api/operator/accounts/{accountId:guid}/suspension", SuspendAccount.Handle)
            .Is(nameof(SuspendAccount), Permission.Operator);
        root.MapDelete("/api/operator/accounts/{accountId:guid}/suspension", RestoreAccount.Handle)
            .Is(nameof(RestoreAccount), Permission.Operator);
    }

    private static void MapOperator(RouteGroupBuilder root)
    {
        root.MapPost("/api/account/first-operator", ClaimHost.Handle)
            .Is(nameof(ClaimHost), Permission.Anyone)
            .Limited();
        root.MapGet("/api/operator/mail", ListMail.Handle).Is(nameof(ListMail), Permission.Operator);
        root.MapGet("/api/operator/mail/{mailId:guid}", GetMail.Handle).Is(nameof(GetMail), Permission.Operator);
    }

    public void Jobs(IRecurringJobs jobs)
    {
        jobs.DailyInEachPartnership<RemindLastDays>(hour: 8);
        jobs.DailyInEachPartnership<RemindApiClients>(hour: 8);
    }

    private static void MapLeave(RouteGroupBuilder api)
    {
        api.MapPut("/api/members/{membershipId:guid}/last-day", ChangeLastDay.Handle)
            .Is(nameof(ChangeLastDay), Permission.CoordinateOrganisation);
        api.MapGet("/api/members/{membershipId:guid}/holdings", GetHoldings.Handle)
            .Is(nameof(GetHoldings), Permission.CoordinateOrganisation);
        api.MapPost("/api/members/{membershipId:guid}/handover", HandOver.Handle)
            .Is(nameof(HandOver), Permission.CoordinateOrganisation);
        api.MapGet("/api/deputies", ListDeputies.Handle).Is(nameof(ListDeputies), Permission.Member);
        api.MapPost("/api/deputies", NameDeputy.Handle).Is(nameof(NameDeputy), Permission.Member);
        api.MapDelete("/api/deputies/{deputyshipId:guid}", EndDeputyship.Handle)
            .Is(nameof(EndDeputyship), Permission.Member);
    }

    private static void MapMembers(RouteGroupBuilder api)
    {
        api.MapGet("/api/members", ListMembers.Handle).Is(nameof(ListMembers), Permission.Member);
        api.MapGet("/api/members/export", ExportMembers.Handle).Is(nameof(ExportMembers), Permission.Member);
        api.MapGet("/api/members/roles", GetGrantableRoles.Handle)
            .Is(nameof(GetGrantableRoles), Permission.CoordinateOrganisation);
        api.MapPut("/api/members/{membershipId:guid}/roles", ChangeRoles.Handle)
            .Is(nameof(ChangeRoles), Permission.CoordinateOrganisation)
            .Recent();
        api.MapDelete("/api/members/{membershipId:guid}", EndMembership.Handle)
            .Is(nameof(EndMembership), Permission.CoordinateOrganisation);
        api.MapGet("/api/members/invitations", ListInvitations.Handle)
            .Is(nameof(ListInvitations), Permission.CoordinateOrganisation);
        api.MapPost("/api/members/invitations", InviteColleague.Handle)
            .Is(nameof(InviteColleague), Permission.CoordinateOrganisation)
            .Limited();
        api.MapPost("/api/members/invitations/{invitationId:guid}/resending", ResendInvitation.Handle)
            .Is(nameof(ResendInvitation), Permission.CoordinateOrganisation)
            .Limited();
        api.MapDelete("/api/members/invitations/{invitationId:guid}", WithdrawInvitation.Handle)
            .Is(nameof(WithdrawInvitation), Permission.CoordinateOrganisation);
    }
}
