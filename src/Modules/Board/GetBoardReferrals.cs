using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Board;

/// <summary>
/// The rows that a referral figure of the board was counted from. Those who hold no records get the rows behind the
/// counts that they are shown, and in each row only what was counted.
/// </summary>
public static class GetBoardReferrals
{
    /// <param name="Next">Ask for the page after this row; null on the last page.</param>
    /// <param name="Count">How many rows there are on all pages.</param>
    /// <param name="IsAtLeast">True when rows are left out because their count is hidden.</param>
    public sealed record Response(IReadOnlyList<Row> Items, int? Next, int Count, bool IsAtLeast);

    /// <param name="Days">From sent to first contact; like the ids only for those who hold the records.</param>
    public sealed record Row(
        string Quarter,
        string? Group,
        string? Outcome,
        string? Wait,
        int? Days,
        Guid? ReferralId,
        Guid? SubmissionId
    );

    /// <param name="figure">made, notSent, waiting, accepted, declined, ended, days or outcomes.</param>
    /// <param name="quarter">Only of this quarter, such as 2026-Q3.</param>
    /// <param name="part">Only of this outcome, or this wait until first contact.</param>
    public static async Task<Ok<Response>> Handle(
        string figure,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct,
        string? quarter = null,
        string? part = null,
        int after = 0,
        int take = 50
    )
    {
        var asked = quarter is null
            ? (Quarter?)null
            : Quarter.Parse(quarter) ?? throw Refusal.Field("quarter", "Name a quarter, such as 2026-Q3.");
        var counting = Counting.Of(figure, part);
        var holds = me.Has(Permission.RunHub);
        var today = UkTime.Today(clock);
        var span = Quarter.Last(GetBoard.Quarters, today);
        var facts = await modules.Send(new GetReferralFacts(span[0].From, today), ct);
        var quarters = (await SafeQuarter.Of(span, facts, holds, modules, ct))
            .Where(q => asked is null || q.Quarter == asked)
            .ToList();

        var shown = quarters
            .Reverse<SafeQuarter>()
            .SelectMany(q => q.Facts.Where(fact => counting.Shows(q, fact)).Select(fact => (Quarter: q, Fact: fact)))
            .ToList();
        (after, take) = (Math.Max(after, 0), Math.Clamp(take, 1, 100));
        return TypedResults.Ok(
            new Response(
                [.. shown.Skip(after).Take(take).Select(row => ToRow(row.Quarter, row.Fact, figure, holds))],
                shown.Count > after + take ? after + take : null,
                shown.Count,
                quarters.Any(counting.Hides)
            )
        );
    }

    private static Row ToRow(SafeQuarter quarter, ReferralFact fact, string figure, bool holds)
    {
        var group = Flow.GroupOf(fact);
        return new(
            quarter.Quarter.Name,
            quarter.Count(group) is null ? null : group.ToString(),
            holds || figure == "outcomes" ? Flow.OutcomeOf(fact) : null,
            holds || figure == "days" ? Flow.WaitOf(fact) : null,
            holds ? fact.DaysToFirstContact : null,
            holds ? fact.ReferralId : null,
            holds ? fact.SubmissionId : null
        );
    }
}
