using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Access;

/// <summary>Programs of organisations, and the door at which they get tokens.</summary>
internal static class ApiClientsEndpoints
{
    public static void MapApiClients(this RouteGroupBuilder api)
    {
        const string one = "/api/api-clients/{apiClientId:guid}";
        api.MapGet("/api/api-clients", ListApiClients.Handle)
            .Is(nameof(ListApiClients), Permission.CoordinateOrganisation);
        api.MapPost("/api/api-clients", AddApiClient.Handle)
            .Is(nameof(AddApiClient), Permission.CoordinateOrganisation)
            .Recent();
        api.MapPost($"{one}/secret", RenewApiClientSecret.Handle)
            .Is(nameof(RenewApiClientSecret), Permission.CoordinateOrganisation)
            .Recent();
        api.MapDelete(one, RevokeApiClient.Handle).Is(nameof(RevokeApiClient), Permission.CoordinateOrganisation);
    }

    public static void MapTokens(this RouteGroupBuilder root) =>
        root.MapPost(TokenServer.Endpoint, IssueToken.Handle)
            .Is(nameof(IssueToken), Permission.Anyone)
            .WithMetadata(new ForPrograms())
            .Limited();
}
