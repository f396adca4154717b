using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>All versions of the words to read out, newest first, with what each says.</summary>
public static class ListConsentWordings
{
    public sealed record Response(IReadOnlyList<Item> Items, int Total);

    /// <param name="MayApprove">Whoever reads wrote nothing in it, and it waits for approval.</param>
    public sealed record Item(
        VersionShown Life,
        string Text,
        IReadOnlyList<GetChecklist.WordingWords> In,
        bool MayApprove
    );

    public static async Task<Ok<Response>> Handle(
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct,
        int skip = 0,
        int take = 50
    )
    {
        (skip, take) = (Math.Clamp(skip, 0, 10_000), Math.Clamp(take, 1, 100));
        var page = await db
            .ConsentWordings.AsNoTracking()
            .OrderByDescending(w => w.Number)
            .Skip(skip)
            .Take(take)
            .ToListAsync(ct);
        var approved = await db
            .ConsentWordings.Where(w => w.State == VersionState.Approved)
            .Select(w => new ApprovedVersion(w.Number, w.LiveFrom!.Value))
            .ToListAsync(ct);
        var lives = await VersionShown.Of(page, approved, UkTime.Today(clock), modules, ct);
        return TypedResults.Ok(
            new Response(
                [
                    .. page.Zip(
                        lives,
                        (wording, life) =>
                            new Item(
                                life,
                                wording.Text,
                                GetChecklist.Show(wording, isPrepared: true).In,
                                wording.MayBeApprovedBy(me.AccountId!.Value)
                            )
                    ),
                ],
                await db.ConsentWordings.CountAsync(ct)
            )
        );
    }
}
