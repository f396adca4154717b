using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Partnerships.Organisations.Documents;

/// <summary>The file of one's own organisation's document.</summary>
public static class OpenDocument
{
    public static async Task<PhysicalFileHttpResult> Handle(
        Guid documentId,
        AppDb db,
        DocumentShelf shelf,
        CurrentUser me,
        CancellationToken ct
    ) => await shelf.Open(await db.OwnDocument(me, documentId, ct), ct);
}
