using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>The rule set is given up. It stays in the list with the reason.</summary>
public static class DiscardRuleSet
{
    public sealed record Request(int Version, [Text(10, 1000)] string Reason);

    public static async Task<NoContent> Handle(
        int number,
        Request request,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var by = Preparer.Of(me, clock);
        var set = await db.RuleSet(number, request.Version, ct);
        set.Discard(request.Reason, by);

        db.RuleSetChanged();
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
