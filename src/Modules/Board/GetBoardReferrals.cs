using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace PlacePartners.Board;

/// <summary>The rows that a referral figure of the board was counted from, a page at a time.</summary>
public static class GetBoardReferrals
{
    /// <param name="Next">Ask for the page after this row; null on the last page.</param>
    /// <param name="Referrals">How many referrals the rows of all pages stand for.</param>
    /// <param name="IsAtLeast">True when rows are left out because their count is hidden.</param>
    public sealed record Response(IReadOnlyList<ReferralRow> Items, int? Next, int Referrals, bool IsAtLeast);

    public static async Task<Ok<Response>> Handle(
        [AsParameters] ReferralQuery asked,
        ReferralRows rows,
        CancellationToken ct,
        int after = 0,
        int take = 50
    )
    {
        var (found, isAtLeast) = await rows.Find(asked, ct);
        (after, take) = (Math.Max(after, 0), Math.Clamp(take, 1, 100));
        return TypedResults.Ok(
            new Response(
                [.. found.Skip(after).Take(take)],
                found.Count > after + take ? after + take : null,
                found.Sum(row => row.Referrals),
                isAtLeast
            )
        );
    }
}
