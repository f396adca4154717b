using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>One rule set for those who prepare it: its arrangement of every need, and where it stands in its life.</summary>
public static class GetRuleSet
{
    /// <param name="MayApprove">Whoever reads wrote nothing in it, and it was tried.</param>
    /// <param name="IsOwn">Whoever reads wrote in it.</param>
    /// <param name="ChangedNeeds">Those that it arranges otherwise than routing goes today, as they are today.</param>
    /// <param name="Questions">Those that a condition can go by.</param>
    public sealed record Response(
        VersionShown Life,
        bool MayApprove,
        bool IsOwn,
        IReadOnlyList<GetRouting.NeedRouted> Needs,
        IReadOnlyList<GetRouting.NeedRouted> ChangedNeeds,
        IReadOnlyList<GetRouting.ServiceChoice> Services,
        IReadOnlyList<GetRouting.QuestionChoice> Questions
    );

    public static async Task<Ok<Response>> Handle(
        int number,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        // Later ones tell until when routing went by it.
        var sets = await db
            .RuleSets.AsNoTracking()
            .Where(s => s.Number >= number || s.State == VersionState.Approved)
            .OrderByDescending(s => s.Number)
            .ToListAsync(ct);
        var set = sets.Find(s => s.Number == number) ?? throw Refusal.NotFound("version of the routing");
        var today = UkTime.Today(clock);
        var shown = await VersionShown.Of(sets, today, modules, ct);
        var view = await RoutingView.Load(db, modules, ct);
        var now = await db.ArrangedToday(ct);
        var byNeed = now.ToDictionary(need => need.Need);
        var changed = set
            .Needs.Where(need => !need.IsSame(byNeed.GetValueOrDefault(need.Need)))
            .Select(need => need.Need)
            .ToHashSet();

        return TypedResults.Ok(
            new Response(
                shown.Single(version => version.Number == number),
                set.MayBeApprovedBy(me.AccountId!.Value),
                set.DraftedByAccountIds.Contains(me.AccountId.Value),
                view.Needs(set.Needs),
                [.. view.Needs(now).Where(need => changed.Contains(need.Code))],
                view.Choices,
                view.Questions
            )
        );
    }
}
