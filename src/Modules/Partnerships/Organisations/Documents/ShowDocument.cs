using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Partnerships.Organisations.Documents;

/// <summary>Chooses in which of the organisation's partnerships a document may be seen.</summary>
public static class ShowDocument
{
    public sealed record Request([Items(0, 100)] IReadOnlyList<Guid> PartnershipIds, int Version);

    public static async Task<NoContent> Handle(
        Guid documentId,
        Request request,
        AppDb db,
        DocumentShelf shelf,
        CurrentUser me,
        CancellationToken ct
    )
    {
        var document = await db.OwnDocument(me, documentId, ct);
        db.Expect(document, request.Version);
        await shelf.RequireOwn(me.OrganisationId, request.PartnershipIds, ct);
        document.ShowIn(request.PartnershipIds);

        db.Changed("/api/organisation", me.OrganisationId);
        db.Changed("/api/partners");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
