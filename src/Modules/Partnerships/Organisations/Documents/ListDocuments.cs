using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Partnerships.Organisations.Documents;

/// <summary>One's own organisation's documents, where each may be seen, and how it stands in this partnership.</summary>
public static class ListDocuments
{
    /// <param name="Partnerships">Those in which the organisation has people.</param>
    public sealed record Response(IReadOnlyList<DocumentShown> Items, IReadOnlyList<PartnershipChoice> Partnerships);

    public sealed record PartnershipChoice(Guid PartnershipId, string Name);

    public static async Task<Ok<Response>> Handle(
        AppDb db,
        DocumentShelf shelf,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var documents = await db
            .OrganisationDocuments.AsNoTracking()
            .Where(d => d.OrganisationId == me.OrganisationId)
            .OrderBy(d => d.Kind)
            .ThenBy(d => d.Name)
            .ToListAsync(ct);
        var decisions = await shelf.Decisions(documents, ct);
        var partnerships = await shelf.PartnershipsOf(me.OrganisationId, ct);
        var own = partnerships.Select(partnership => partnership.Id).ToList();
        return TypedResults.Ok(
            new Response(
                [
                    .. documents.Select(document =>
                        DocumentShown.Of(
                            document,
                            shelf.IsShownHere(document),
                            decisions.GetValueOrDefault(document.Id),
                            UkTime.Today(clock),
                            [.. document.PartnershipIds.Intersect(own)]
                        )
                    ),
                ],
                [.. partnerships.Select(partnership => new PartnershipChoice(partnership.Id, partnership.Name))]
            )
        );
    }
}
