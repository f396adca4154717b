using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace PlacePartners.Host;

/// <summary>Serves the built app: hashed files for ever, the page itself never from a cache.</summary>
internal static class SinglePageApp
{
    private const string Brotli = ".br";

    public static void UseFiles(WebApplication app)
    {
        if (Files(app) is not { } files)
            return;
        app.Use(
            (http, next) =>
            {
                if (http.Request.Path.StartsWithSegments("/assets") && TakesBrotli(http) && IsSqueezed(http, files))
                    http.Request.Path += Brotli;
                return next(http);
            }
        );
        app.UseWhen(
            http => http.Request.Path.StartsWithSegments("/assets") && !EndsSqueezed(http),
            assets => assets.UseResponseCompression()
        );
        var types = new FileExtensionContentTypeProvider { Mappings = { [Brotli] = "application/octet-stream" } };
        app.UseStaticFiles(
            new StaticFileOptions
            {
                FileProvider = files,
                ContentTypeProvider = types,
                OnPrepareResponse = file =>
                {
                    var (path, response) = (file.Context.Request.Path, file.Context.Response);
                    response.Headers.CacheControl = path.StartsWithSegments("/assets")
                        ? "public, max-age=31536000, immutable"
                        : "no-cache";
                    if (!EndsSqueezed(file.Context))
                        return;
                    (response.Headers.ContentEncoding, response.Headers.Vary) = ("br", "Accept-Encoding");
                    if (types.TryGetContentType(path.Value![..^Brotli.Length], out var type))
                        response.ContentType = type;
                },
            }
        );
    }

    // The build squeezes its files harder than there is time for in a request.
    private static bool IsSqueezed(HttpContext http, PhysicalFileProvider files) =>
        files.GetFileInfo(http.Request.Path + Brotli).Exists;

    private static bool EndsSqueezed(HttpContext http) =>
        http.Request.Path.Value!.EndsWith(Brotli, StringComparison.Ordinal);

    private static bool TakesBrotli(HttpContext http) =>
        http
            .Request.Headers.AcceptEncoding.ToString()
            .Split(',', StringSplitOptions.TrimEntries)
            .Contains("br", StringComparer.Ordinal);

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
