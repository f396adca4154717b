using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Access;

/// <summary>The words of one search, which are often a person's name. Showing them is itself noted.</summary>
public static class ShowSearchWords
{
    public sealed record Response([property: Personal] string Words);

    public static async Task<Ok<Response>> Handle(Guid entryId, AppDb db, AuditSecrets secrets, CancellationToken ct)
    {
        var entry =
            await db.Set<AuditEntry>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == entryId && e.Sought != null, ct)
            ?? throw Refusal.NotFound("search");
        var words = Reveal(entry, secrets);

        db.RecordRead(nameof(AuditEntry), entry.Id);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(words));
    }

    private static string Reveal(AuditEntry entry, AuditSecrets secrets)
    {
        try
        {
            return secrets.Reveal(entry);
        }
        catch (CryptographicException)
        {
            throw Refusal.Rule(
                "words-unreadable",
                "The words of this search cannot be read any more: they were altered, or the host has lost its key."
            );
        }
    }
}
