using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Partnerships;

namespace PlacePartners.Partnerships.Visions;

public static class ListGoals
{
    public sealed record Response(IReadOnlyList<GoalRecord> Items);

    public static async Task<Ok<Response>> Handle(IMediator modules, CancellationToken ct) =>
        TypedResults.Ok(new Response(await modules.Send(new GetGoals(), ct)));
}
