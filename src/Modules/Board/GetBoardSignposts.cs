using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Board;

/// <summary>The times that people were told about a service, as the board counts them. Nobody's name was ever asked.</summary>
public static class GetBoardSignposts
{
    /// <param name="Next">Ask for the page after this row; null on the last page.</param>
    /// <param name="Count">How many rows there are on all pages.</param>
    /// <param name="IsAtLeast">True when rows are left out because their count is hidden.</param>
    public sealed record Response(IReadOnlyList<Row> Items, int? Next, int Count, bool IsAtLeast);

    /// <param name="ServiceName">Like how they were told only for those who hold the records.</param>
    public sealed record Row(string Quarter, string? ServiceName, string? How);

    public static async Task<Ok<Response>> Handle(
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct,
        int after = 0,
        int take = 50
    )
    {
        (after, take) = (Math.Max(after, 0), Math.Clamp(take, 1, 100));
        var holds = me.Has(Permission.RunHub);
        var today = UkTime.Today(clock);
        var span = Quarter.Last(GetBoard.Quarters, today);
        var facts = await modules.Send(new GetSignpostFacts(span[0].From, today), ct);
        var quarters = ToldAbout.Of(span, facts, holds);

        var shown = quarters
            .Where(quarter => !quarter.IsHidden)
            .SelectMany(quarter => quarter.Facts)
            .Reverse()
            .ToList();
        var page = shown.Skip(after).Take(take).ToList();
        var services = holds
            ? await modules.Send(new GetServices([.. page.Select(fact => fact.ServiceId).Distinct()]), ct)
            : [];
        var names = services.ToDictionary(service => service.Id, service => service.Name);
        return TypedResults.Ok(
            new Response(
                [.. page.Select(ToRow)],
                shown.Count > after + take ? after + take : null,
                shown.Count,
                quarters.Any(quarter => quarter.IsHidden)
            )
        );

        Row ToRow(SignpostFact fact) =>
            new(
                Quarter.Of(fact.ToldOn).Name,
                holds ? names.GetValueOrDefault(fact.ServiceId) : null,
                holds ? fact.How : null
            );
    }
}
