using System.Text.Json;
using Microsoft.OpenApi;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using Scalar.AspNetCore;

namespace PlacePartners.Host;

/// <summary>The API's description: openapi.json, from which the browser's types are made.</summary>
internal static class Description
{
    public const string Page = "/api-docs";
    private const string SessionScheme = "session";

    // Scalar's own page has an inline script, which no page of ours may have; its script needs none.
    private const string Html = """
        <!doctype html>
        <html lang="en-GB">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>API – PlacePartners</title><link rel="icon" href="/favicon.svg"></head>
        <body>
        <script id="api-reference" data-url="/openapi/v1.json" data-configuration='{"withDefaultFonts":false,"telemetry":false,"agent":{"disabled":true}}'></script>
        <script src="/api-docs/scalar.js"></script>
        </body>
        </html>
        """;

    public static void Add(IServiceCollection services) =>
        services.AddOpenApi(options =>
        {
            options.CreateSchemaReferenceId = type =>
                type.Type is { IsNested: true, IsEnum: false } nested
                    ? nested.DeclaringType!.Name + nested.Name
                    : Microsoft.AspNetCore.OpenApi.OpenApiOptions.CreateDefaultSchemaReferenceId(type);
            options.AddDocumentTransformer(
                (document, _, _) =>
                {
                    document.Info.Title = "PlacePartners";
                    document.Info.Description =
                        "Paths of a partnership answer under /p/{slug}; account, operator and demo paths under the root.";
                    document.Servers = [];
                    document.AddComponent(
                        SessionScheme,
                        new OpenApiSecurityScheme
                        {
                            Type = SecuritySchemeType.ApiKey,
                            In = ParameterLocation.Cookie,
                            Name = "placepartners",
                            Description =
                                "The cookie that signing in gives. Over TLS its name is __Host-placepartners. Writes need the Origin of the site.",
                        }
                    );
                    return Task.CompletedTask;
                }
            );
            options.AddOperationTransformer(
                (operation, context, _) =>
                {
                    var metadata = context.Description.ActionDescriptor.EndpointMetadata;
                    if (metadata.OfType<UnderRoot>().FirstOrDefault() is { IsPartnership: true })
                        operation.Servers =
                        [
                            new OpenApiServer
                            {
                                Url = "/p/{slug}",
                                Variables = new Dictionary<string, OpenApiServerVariable>
                                {
                                    ["slug"] = new()
                                    {
                                        Default = "lambeth-early-action",
                                        Description = "The partnership's address",
                                    },
                                },
                            },
                        ];
                    if (metadata.OfType<Needs>().FirstOrDefault() is { } needs)
                    {
                        operation.Description = $"Needs: {needs.Permission}.";
                        operation.Security = needs.Permission == Permission.Anyone ? [] : [Session(context.Document)];
                    }
                    foreach (
                        var parameter in (operation.Parameters ?? [])
                            .OfType<OpenApiParameter>()
                            .Where(p => p.In == ParameterLocation.Query)
                    )
                        parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
                    return Task.CompletedTask;
                }
            );
        });

    private static OpenApiSecurityRequirement Session(OpenApiDocument? document) =>
        new() { [new OpenApiSecuritySchemeReference(SessionScheme, document)] = [] };

    public static void Map(WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapScalarApiReference(Page);
        app.MapGet(Page, () => Results.Content(Html, "text/html; charset=utf-8")).ExcludeFromDescription();
    }
}
