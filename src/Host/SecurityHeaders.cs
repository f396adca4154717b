using Microsoft.AspNetCore.HttpsPolicy;

namespace PlacePartners.Host;

/// <summary>What every answer tells the browser: nothing from elsewhere, no inline scripts, no frames, no leaks.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    // The browsable description writes its own style elements; it holds no personal data and no scripts of ours.
    private static readonly string DescriptionPolicy = Policy.Replace(
        "style-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        StringComparison.Ordinal
    );

    /// <summary>A browser that came once by TLS comes so for a year, to this name and those below it.</summary>
    public static void Strictly(HstsOptions options) =>
        (options.MaxAge, options.IncludeSubDomains) = (TimeSpan.FromDays(365), true);

    public static void Use(WebApplication app)
    {
        app.UseHsts();
        app.Use(
            (http, next) =>
            {
                var strictly = http.Response.Headers.StrictTransportSecurity;
                // At the last moment: an answer that failed half-way is cleared and made anew.
                http.Response.OnStarting(() =>
                {
                    Write(http);
                    if (strictly.Count > 0)
                        http.Response.Headers.StrictTransportSecurity = strictly;
                    return Task.CompletedTask;
                });
                return next(http);
            }
        );
    }

    private static void Write(HttpContext http)
    {
        var (headers, path) = (http.Response.Headers, http.Request.PathBase + http.Request.Path);
        headers.ContentSecurityPolicy = path.StartsWithSegments(Description.Page) ? DescriptionPolicy : Policy;
        headers.XContentTypeOptions = "nosniff";
        if (Framing.Of(http) is { Count: > 0 } framers)
            headers.ContentSecurityPolicy = Policy.Replace(
                "frame-ancestors 'none'",
                $"frame-ancestors 'self' {string.Join(' ', framers)}",
                StringComparison.Ordinal
            );
        else
            headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // What the API answers is for this person, now. Built files say for themselves how long they last.
        if (headers.CacheControl.Count == 0)
            headers.CacheControl = "no-store";
    }
}
