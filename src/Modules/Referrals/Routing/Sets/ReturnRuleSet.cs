using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Back to draft, with a reason that whoever drafts it reads.</summary>
public static class ReturnRuleSet
{
    public sealed record Request(int Version, [Text(10, 1000)] string Reason);

    public static async Task<NoContent> Handle(
        int number,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var by = Preparer.Of(me, clock);
        var set = await db.RuleSet(number, request.Version, ct);
        set.Return(request.Reason, by);
        await modules.TellReturned(set, by, ct);

        db.RuleSetChanged();
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
