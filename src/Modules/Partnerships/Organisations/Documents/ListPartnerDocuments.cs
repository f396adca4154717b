using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Time;

namespace PlacePartners.Partnerships.Organisations.Documents;

/// <summary>What a partner shows in this partnership.</summary>
public static class ListPartnerDocuments
{
    public sealed record Response(IReadOnlyList<DocumentShown> Items);

    public static async Task<Ok<Response>> Handle(
        Guid partnerId,
        DocumentShelf shelf,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var documents = await shelf.ShownHere([await shelf.OrganisationOf(partnerId, ct)], ct);
        var decisions = await shelf.Decisions(documents, ct);
        return TypedResults.Ok(
            new Response([
                .. documents.Select(document =>
                    DocumentShown.Of(
                        document,
                        isShownHere: true,
                        decisions.GetValueOrDefault(document.Id),
                        UkTime.Today(clock),
                        []
                    )
                ),
            ])
        );
    }
}
