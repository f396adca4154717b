using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>A second person says yes to a rule set that was tried. Routing goes by it from a day on.</summary>
public static class ApproveRuleSet
{
    public sealed record Request(int Version, DateOnly LiveFrom);

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
        set.Approve(request.LiveFrom, by);
        await modules.TellApproved(set, by, ct);
        if (set.HasBeenLive(by.Today))
            await db.Apply(set, modules, by.At, ct);

        db.RuleSetChanged();
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
