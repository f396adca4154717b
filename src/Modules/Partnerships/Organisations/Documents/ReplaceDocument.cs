using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Files;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Partnerships.Organisations.Documents;

/// <summary>Puts a newer file in the place of the old one. Each partnership decides about it anew.</summary>
public static class ReplaceDocument
{
    public static async Task<NoContent> Handle(
        Guid documentId,
        HttpRequest http,
        AppDb db,
        DataDirectory data,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var document = await db.OwnDocument(me, documentId, ct);
        var form = await DocumentForm.Read(http, UkTime.Today(clock), ct);
        db.Expect(document, form.Version);
        var former = document.FileIn(data);
        document.Replace(form, clock.GetUtcNow());

        await File.WriteAllBytesAsync(document.FileIn(data), form.Content, ct);
        db.Changed("/api/organisation", me.OrganisationId);
        db.Changed("/api/partners");
        await db.SaveChangesAsync(ct);
        File.Delete(former);
        return TypedResults.NoContent();
    }

    /// <summary>A document of one's own organisation.</summary>
    internal static async Task<OrganisationDocument> OwnDocument(
        this AppDb db,
        CurrentUser me,
        Guid documentId,
        CancellationToken ct
    ) =>
        await db.OrganisationDocuments.FirstOrDefaultAsync(
            d => d.Id == documentId && d.OrganisationId == me.OrganisationId,
            ct
        ) ?? throw Refusal.NotFound("document");
}
