using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Services;

namespace PlacePartners.Services;

/// <summary>The needs that a service can answer.</summary>
public static class GetNeeds
{
    public sealed record Response(IReadOnlyList<Need> Items);

    public static Ok<Response> Handle() => TypedResults.Ok(new Response(Contracts.Services.Needs.All));
}
