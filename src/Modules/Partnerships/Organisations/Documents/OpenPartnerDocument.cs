using Microsoft.AspNetCore.Http.HttpResults;

namespace PlacePartners.Partnerships.Organisations.Documents;

/// <summary>The file of a partner's document.</summary>
public static class OpenPartnerDocument
{
    public static async Task<PhysicalFileHttpResult> Handle(
        Guid partnerId,
        Guid documentId,
        DocumentShelf shelf,
        CancellationToken ct
    ) => await shelf.Open(await shelf.OfPartner(partnerId, documentId, ct), ct);
}
