using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Measures.Public;

/// <summary>How the public page of figures is set up, and where it stands.</summary>
public static class GetPublicPage
{
    /// <param name="Version">0 where it was never set up.</param>
    /// <param name="Measures">All measures that are in use, by name.</param>
    public sealed record Response(
        bool IsOn,
        string Intro,
        int DelayDays,
        IReadOnlyList<Guid> MeasureIds,
        int Version,
        string Address,
        IReadOnlyList<Choice> Measures
    );

    public sealed record Choice(Guid Id, string Name);

    public static async Task<Ok<Response>> Handle(AppDb db, IMediator modules, SiteAddress site, CancellationToken ct)
    {
        var page = await db.PublicPages.AsNoTracking().FirstOrDefaultAsync(ct);
        var partnership = await modules.Send(new GetPartnership(), ct);
        var measures = await db
            .Measures.Where(m => m.RetiredAt == null)
            .OrderBy(m => m.Name)
            .Select(m => new Choice(m.Id, m.Name))
            .ToListAsync(ct);
        return TypedResults.Ok(
            new Response(
                page?.IsOn ?? false,
                page?.Intro ?? "",
                page?.DelayDays ?? PublicPage.UsualDelay,
                page?.MeasureIds ?? [],
                page?.Version ?? 0,
                site.Of($"/p/{partnership.Slug}/progress"),
                measures
            )
        );
    }
}
