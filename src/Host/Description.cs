using Microsoft.OpenApi;
using PlacePartners.Platform.Http;

namespace PlacePartners.Host;

/// <summary>The API's description: openapi.json, from which the browser's types are made.</summary>
internal static class Description
{
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
                        operation.Description = $"Needs: {needs.Permission}.";
                    return Task.CompletedTask;
                }
            );
        });
}
