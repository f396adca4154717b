using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>Where people read how to complain, to be told wherever they are told their rights.</summary>
internal static class HowToComplain
{
    /// <summary>The page's path; null while nothing is written there.</summary>
    public static async Task<string?> ComplaintPath(this AppDb db, IMediator modules, CancellationToken ct) =>
        await db.ComplaintPages.AnyAsync(page => page.How != "", ct)
            ? $"/p/{(await modules.Send(new GetPartnership(), ct)).Slug}/how-to-complain"
            : null;

    /// <summary>The page's full address, for paper and e-mail; null while nothing is written there.</summary>
    public static async Task<string?> ComplaintAddress(
        this AppDb db,
        IMediator modules,
        SiteAddress site,
        CancellationToken ct
    ) => await db.ComplaintPath(modules, ct) is { } path ? site.Of(path) : null;
}
