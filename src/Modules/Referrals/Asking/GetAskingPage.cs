using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>How the page for asking is set up, where it stands, and what a site puts into its own page to show it.</summary>
public static class GetAskingPage
{
    public sealed record Response(
        bool IsOn,
        string Intro,
        IReadOnlyList<string> Framers,
        int Version,
        string Address,
        string Snippet,
        bool HasHubPhone
    );

    public static async Task<Ok<Response>> Handle(AppDb db, IMediator modules, SiteAddress site, CancellationToken ct)
    {
        var page = await db.AskingPages.AsNoTracking().FirstOrDefaultAsync(ct);
        var partnership = await modules.Send(new GetPartnership(), ct);
        var address = site.Of($"/p/{partnership.Slug}/ask-for-help");
        return TypedResults.Ok(
            new Response(
                page?.IsOn ?? false,
                page?.Intro ?? "",
                page?.Framers ?? [],
                page?.Version ?? 0,
                address,
                $"<iframe src=\"{address}\" title=\"Ask for help\" width=\"100%\" height=\"900\" referrerpolicy=\"no-referrer\"></iframe>",
                partnership.HubPhone.Length > 0
            )
        );
    }
}
