using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Files;
using PlacePartners.Platform.Security;

namespace PlacePartners.Partnerships.Organisations.Documents;

public static class RemoveDocument
{
    public static async Task<NoContent> Handle(
        Guid documentId,
        AppDb db,
        DataDirectory data,
        CurrentUser me,
        CancellationToken ct
    )
    {
        var document = await db.OwnDocument(me, documentId, ct);

        db.Remove(document);
        db.Changed("/api/organisation", me.OrganisationId);
        db.Changed("/api/partners");
        await db.SaveChangesAsync(ct);
        File.Delete(document.FileIn(data));
        return TypedResults.NoContent();
    }
}
