using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Security;

namespace PlacePartners.Board;

/// <summary>How referrals flowed in the newest published quarter, in a few figures.</summary>
public static class GetBoardFlow
{
    /// <param name="Flow">Null while no quarter has been published.</param>
    /// <param name="MayOpen">Whether whoever asks may see who refers to whom.</param>
    public sealed record Response(PublishedFlow? Flow, bool MayOpen);

    public static async Task<Ok<Response>> Handle(IMediator modules, CurrentUser me, CancellationToken ct) =>
        TypedResults.Ok(new Response(await modules.Send(new GetPublishedFlow(), ct), me.Has(Permission.ViewFlows)));
}
