using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.FileProviders;

namespace PlacePartners.Host;

/// <summary>Serves the built app: hashed files for ever, the page itself never from a cache.</summary>
internal static class SinglePageApp
{
    public static void UseFiles(WebApplication app)
    {
        if (Files(app) is not { } files)
            return;
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/assets"), assets => assets.UseResponseCompression());
        app.UseStaticFiles(
            new StaticFileOptions
            {
                FileProvider = files,
                OnPrepareResponse = file =>
                    file.Context.Response.Headers.CacheControl = file.Context.Request.Path.StartsWithSegments("/assets")
                        ? "public, max-age=31536000, immutable"
                        : "no-cache",
            }
        );
    }

    /// <summary>Only what is the same for everybody is compressed: the length of an answer tells nothing of what is in it.</summary>
    public static void Compress(ResponseCompressionOptions options)
    {
        options.EnableForHttps = true;
        options.MimeTypes = ["text/javascript", "text/css", "image/svg+xml"];
    }

    public static void MapPages(WebApplication app)
    {
        if (Files(app) is not { } files)
            return;
        app.MapFallback(
                "{*path:nonfile}",
                async http =>
                {
                    if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
                    {
                        http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
                        return;
                    }
                    if (http.Request.Path.StartsWithSegments("/api") || http.Request.PathBase.HasValue)
                    {
                        http.Response.StatusCode = StatusCodes.Status404NotFound;
                        return;
                    }
                    http.Response.Headers.CacheControl = "no-cache";
                    http.Response.ContentType = "text/html; charset=utf-8";
                    await http.Response.SendFileAsync(files.GetFileInfo("index.html"));
                }
            )
            .ExcludeFromDescription();
    }

    /// <summary>The build of src/Web: beside the program when published, in the source tree when run from it.</summary>
    private static PhysicalFileProvider? Files(WebApplication app)
    {
        var places = new[]
        {
            app.Configuration["Web:Directory"],
            Path.Combine(AppContext.BaseDirectory, "wwwroot"),
            Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../Web/dist")),
            Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../src/Web/dist")),
        };
        var place = places.FirstOrDefault(folder =>
            folder is not null && File.Exists(Path.Combine(folder, "index.html"))
        );
        return place is null ? null : new PhysicalFileProvider(place);
    }
}
