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
    /// <param name="Count">How many times there are on all pages.</param>
    /// <param name="IsAtLeast">True when rows are left out because their count is hidden.</param>
    public sealed record Response(IReadOnlyList<Row> Items, int? Next, int Count, bool IsAtLeast);

    /// <param name="Times">More than one only for those who do not hold the records: to them a row is a whole quarter.</param>
    /// <param name="ServiceName">Like how they were told only for those who hold the records.</param>
    public sealed record Row(string Quarter, int Times, string? ServiceName, string? How);

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

        var shown = quarters.Where(quarter => !quarter.IsHidden && quarter.Facts.Count > 0).Reverse().ToList();
        var count = shown.Sum(quarter => quarter.Facts.Count);
        var rows = holds
            ? await Each(shown, after, take, modules, ct)
            : [.. shown.Select(Whole).Skip(after).Take(take)];
        return TypedResults.Ok(
            new Response(
                rows,
                (holds ? count : shown.Count) > after + take ? after + take : null,
                count,
                quarters.Any(quarter => quarter.IsHidden)
            )
        );
    }

    private static Row Whole(ToldAbout quarter) => new(quarter.Quarter.Name, quarter.Facts.Count, null, null);

    private static async Task<IReadOnlyList<Row>> Each(
        IEnumerable<ToldAbout> quarters,
        int after,
        int take,
        IMediator modules,
        CancellationToken ct
    )
    {
        var page = quarters.SelectMany(quarter => quarter.Facts.Reverse()).Skip(after).Take(take).ToList();
        var services = await modules.Send(new GetServices([.. page.Select(fact => fact.ServiceId).Distinct()]), ct);
        var names = services.ToDictionary(service => service.Id, service => service.Name);
        return
        [
            .. page.Select(fact => new Row(
                Quarter.Of(fact.ToldOn).Name,
                1,
                names.GetValueOrDefault(fact.ServiceId),
                fact.How
            )),
        ];
    }
}
