using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>Notes in the audit trail whom a list showed. Saves by itself: a list has nothing else to save.</summary>
internal static class Listed
{
    public static async Task RecordListed(
        this AppDb db,
        IReadOnlyList<Guid> submissionIds,
        string? search,
        CancellationToken ct,
        AuditKind kind = AuditKind.Read
    )
    {
        var personIds = new List<Guid>();
        foreach (var some in submissionIds.Chunk(500).Select(chunk => chunk.ToList()))
            personIds.AddRange(
                await db.Submissions.Where(s => some.Contains(s.Id)).Select(s => s.PersonId).ToListAsync(ct)
            );
        db.RecordShown(nameof(Person), personIds, SearchText.Of(search), kind);
        await db.SaveChangesAsync(ct);
    }
}
