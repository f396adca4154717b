using Microsoft.AspNetCore.Http;

namespace PlacePartners.Platform.Tenancy;

/// <summary>Moves /p/{slug} from the path to the path base for the API and the live hub. Pages of the app are left alone.</summary>
public sealed class PartnershipPath(RequestDelegate next)
{
    private const string SlugItem = "partnership-slug";

    /// <summary>The slug in the address of this request, or null.</summary>
    public static string? SlugOf(HttpContext http) => http.Items[SlugItem] as string;

    /// <summary>Runs the middleware.</summary>
    public Task Invoke(HttpContext http)
    {
        var parts = (http.Request.Path.Value ?? "").Split('/', 4);
        if (parts is ["", "p", { Length: > 0 } slug, var rest] && IsServed(rest))
        {
            http.Items[SlugItem] = slug;
            http.Request.PathBase = http.Request.PathBase.Add($"/p/{slug}");
            http.Request.Path = "/" + rest;
        }
        return next(http);
    }

    private static bool IsServed(string rest) =>
        rest.StartsWith("api/", StringComparison.Ordinal)
        || rest == "live"
        || rest.StartsWith("live/", StringComparison.Ordinal);
}
