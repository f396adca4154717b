using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Partnerships;

namespace PlacePartners.Partnerships;

public static class ListAreas
{
    public sealed record Response(IReadOnlyList<Area> Items, int Total);

    public static Ok<Response> Handle(string? search = null, int take = 20)
    {
        var words = search?.Trim() ?? "";
        var found = Places
            .All.Where(area => area.Name.Contains(words, StringComparison.OrdinalIgnoreCase) || area.Code == words)
            .OrderBy(area => !area.Name.StartsWith(words, StringComparison.OrdinalIgnoreCase))
            .ToList();
        return TypedResults.Ok(new Response([.. found.Take(Math.Clamp(take, 1, 100))], found.Count));
    }
}
