using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Referrals;

/// <summary>The addresses of what services without accounts do, and of what the hub does for them.</summary>
internal static class LinkRoutes
{
    public static void Add(IServiceCollection services) =>
        services.AddScoped(provider => new LinkDoor(
            provider.GetRequiredService<AppDb>(),
            provider.GetRequiredService<CurrentTenant>(),
            provider.GetRequiredService<CurrentUser>(),
            provider.GetRequiredService<IMediator>(),
            provider.GetRequiredService<IDataProtectionProvider>(),
            provider.GetRequiredService<TimeProvider>()
        ));

    public static void MapPage(RouteGroupBuilder root)
    {
        root.MapPost("/api/account/referral-links/opening", OpenLink.Handle)
            .Is(nameof(OpenLink), Permission.Anyone)
            .Limited();
        root.MapPost("/api/account/referral-links/code", AskForLinkCode.Handle)
            .Is(nameof(AskForLinkCode), Permission.Anyone)
            .Limited();
        root.MapPost("/api/account/referral-links/entry", EnterLink.Handle)
            .Is(nameof(EnterLink), Permission.Anyone)
            .Limited();
        root.MapPost("/api/account/referral-links/answer", AnswerByLink.Handle)
            .Is(nameof(AnswerByLink), Permission.Anyone)
            .Limited();
    }

    public static void MapHub(RouteGroupBuilder api)
    {
        const string line = "/api/hub/submissions/{submissionId:guid}/referrals/{referralId:guid}";
        api.MapGet($"{line}/telling", GetTelling.Handle).Is(nameof(GetTelling), Permission.RunHub);
        api.MapPost($"{line}/answer-for-service", AnswerForService.Handle)
            .Is(nameof(AnswerForService), Permission.RunHub);
        api.MapPost($"{line}/link-code", MakeLinkCode.Handle).Is(nameof(MakeLinkCode), Permission.RunHub);
        api.MapPost($"{line}/link", SendLinkAgain.Handle).Is(nameof(SendLinkAgain), Permission.RunHub);
    }
}
