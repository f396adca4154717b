using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Partnerships;

namespace PlacePartners.Measures.Definitions;

public static class GetMeasureChoices
{
    /// <param name="Place">The areas that the partnership serves.</param>
    public sealed record Response(
        IReadOnlyList<Choice> Goals,
        IReadOnlyList<Choice> Partners,
        IReadOnlyList<string> Place
    );

    public sealed record Choice(Guid Id, string Name);

    public static async Task<Ok<Response>> Handle(IMediator modules, CancellationToken ct)
    {
        var goals = await modules.Send(new GetGoals(), ct);
        var partners = await modules.Send(new GetPartners(), ct);
        var partnership = await modules.Send(new GetPartnership(), ct);
        return TypedResults.Ok(
            new Response(
                [.. goals.Select(goal => new Choice(goal.Id, goal.Title))],
                [.. partners.Select(partner => new Choice(partner.OrganisationId, partner.Name))],
                [.. partnership.Place.Select(area => area.Name)]
            )
        );
    }
}
