using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>What a printed form carries: the address at which this very version is keyed in, as text and as a picture.</summary>
public static class GetPaperCode
{
    public sealed record Response(string Address, CardPicture Picture);

    public static async Task<Ok<Response>> Handle(
        int number,
        string? language,
        AppDb db,
        IMediator modules,
        SiteAddress site,
        CancellationToken ct
    )
    {
        var checklist =
            await db.Checklists.AsNoTracking().FirstOrDefaultAsync(GetChecklist.IsApproved(number), ct)
            ?? throw Refusal.NotFound("version of the checklist");
        var code = checklist.RequireLanguage(string.IsNullOrEmpty(language) ? FormLanguages.English : language);
        var partnership = await modules.Send(new GetPartnership(), ct);
        var address = site.Of(
            $"/p/{partnership.Slug}/referrals/paper?version={number}"
                + (code == FormLanguages.English ? "" : $"&language={code}")
        );
        return TypedResults.Ok(new Response(address, CardPicture.Of(address)));
    }
}
