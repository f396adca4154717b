using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Board;

/// <summary>
/// What the place lacks: needs that no service was left for, by need and by the district where people live. Whoever does
/// not hold the records reads the sums of the quarters that are published: counted day by day, a count would give away what
/// a quarter hides.
/// </summary>
public static class GetBoardUnmetNeeds
{
    /// <param name="To">The last day that is counted; null while no quarter is published.</param>
    public sealed record Response(
        DateOnly From,
        DateOnly? To,
        IReadOnlyList<Row> Needs,
        IReadOnlyList<Row> Districts,
        bool IsPublished
    );

    /// <param name="Name">Of the need or the district; empty where the district is not known, elsewhere for those of too few people.</param>
    /// <param name="Found">Null where a quarter's count is hidden.</param>
    /// <param name="AtLeast">The sum of the quarters that are shown.</param>
    /// <param name="Waiting">Those that still wait; for those who hold the records alone.</param>
    public sealed record Row(string Name, int? Found, int AtLeast, int? Waiting);

    public static async Task<Ok<Response>> Handle(
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var today = UkTime.Today(clock);
        var from = Quarter.Last(GetBoard.Quarters, today)[0].From;
        return TypedResults.Ok(
            me.Has(Permission.RunHub)
                ? Exact(from, today, await modules.Send(new GetUnmetNeedFacts(from, today), ct))
                : Published(from, await modules.Send(new GetPublishedUnmetNeeds(from), ct))
        );
    }

    private static Response Exact(DateOnly from, DateOnly today, IReadOnlyList<UnmetNeedFact> facts)
    {
        return new(from, today, Rows(fact => Needs.NameOf(fact.Need)), Rows(fact => fact.District), false);

        IReadOnlyList<Row> Rows(Func<UnmetNeedFact, string> name) =>
            Ordered(
                facts
                    .GroupBy(name)
                    .Select(group => new Row(
                        group.Key,
                        group.Count(),
                        group.Count(),
                        group.Count(fact => fact.State is "open" or "offered")
                    ))
            );
    }

    private static Response Published(DateOnly from, PublishedUnmetNeeds? published)
    {
        return published is null
            ? new(from, null, [], [], true)
            : new(
                published.From,
                published.To,
                Rows(published.Needs, Needs.NameOf),
                Rows(published.Districts, district => district),
                true
            );

        static IReadOnlyList<Row> Rows(IReadOnlyList<PublishedPart> parts, Func<string, string> nameOf) =>
            Ordered(
                parts.Select(part => new Row(nameOf(part.Code), part.IsAtLeast ? null : part.Count, part.Count, null))
            );
    }

    private static IReadOnlyList<Row> Ordered(IEnumerable<Row> rows) =>
        [.. rows.OrderByDescending(row => row.AtLeast).ThenBy(row => row.Name, StringComparer.OrdinalIgnoreCase)];
}
