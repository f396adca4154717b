using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Files;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Partnerships.Organisations.Documents;

/// <summary>Gives a document once for all partnerships that the organisation names.</summary>
public static class GiveDocument
{
    private const int Most = 200;

    public sealed record Response(Guid DocumentId);

    public static async Task<Created<Response>> Handle(
        HttpRequest http,
        AppDb db,
        DocumentShelf shelf,
        DataDirectory data,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var form = await DocumentForm.Read(http, UkTime.Today(clock), ct);
        await shelf.RequireOwn(me.OrganisationId, form.PartnershipIds, ct);
        if (await db.OrganisationDocuments.CountAsync(d => d.OrganisationId == me.OrganisationId, ct) >= Most)
            throw Refusal.Field("file", "An organisation keeps at most 200 documents here. Remove one first.");
        var document = OrganisationDocument.Given(me.OrganisationId, form, form.PartnershipIds, clock.GetUtcNow());

        await File.WriteAllBytesAsync(document.FileIn(data), form.Content, ct);
        db.Add(document);
        db.Changed("/api/organisation", me.OrganisationId);
        db.Changed("/api/partners");
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"documents/{document.Id}", new Response(document.Id));
    }
}
