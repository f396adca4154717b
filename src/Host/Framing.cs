using MediatR;
using PlacePartners.Contracts.Referrals;

namespace PlacePartners.Host;

/// <summary>One page alone may stand within another site's page: that on which people ask for help, where the partnership says so.</summary>
internal static class Framing
{
    private const string Page = "ask-for-help";

    public static void Use(WebApplication app) =>
        app.Use(
            async (http, next) =>
            {
                if (http.Request.Path.Value?.Split('/') is ["", "p", { Length: > 0 } slug, Page])
                    http.Items[typeof(Framing)] = await http
                        .RequestServices.GetRequiredService<IMediator>()
                        .Send(new GetAskingFramers(slug), http.RequestAborted);
                await next(http);
            }
        );

    /// <summary>The sites that may show this answer within their own pages.</summary>
    public static IReadOnlyList<string> Of(HttpContext http) =>
        http.Items[typeof(Framing)] as IReadOnlyList<string> ?? [];
}
