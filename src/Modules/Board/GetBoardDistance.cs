using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Referrals;

namespace PlacePartners.Board;

/// <summary>How far people with a support plan came, of the newest published quarter.</summary>
public static class GetBoardDistance
{
    /// <param name="Distance">Null while no quarter has been published.</param>
    public sealed record Response(PublishedDistance? Distance);

    public static async Task<Ok<Response>> Handle(IMediator modules, CancellationToken ct) =>
        TypedResults.Ok(new Response(await modules.Send(new GetPublishedDistance(), ct)));
}
