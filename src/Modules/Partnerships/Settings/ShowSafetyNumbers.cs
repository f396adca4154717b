using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Partnerships;

namespace PlacePartners.Partnerships.Settings;

public static class ShowSafetyNumbers
{
    public sealed record Response(string? Daytime, string? OutOfHours, string? Children);

    public static async Task<Ok<Response>> Handle(IMediator modules, CancellationToken ct)
    {
        var numbers = await modules.Send(new GetSafetyNumbers(), ct);
        return TypedResults.Ok(new Response(numbers.Daytime, numbers.OutOfHours, numbers.Children));
    }
}
