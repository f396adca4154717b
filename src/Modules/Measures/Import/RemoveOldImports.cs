using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Files;
using PlacePartners.Platform.Jobs;

namespace PlacePartners.Measures.Import;

/// <summary>Removes uploaded files that nobody confirmed within a week.</summary>
internal sealed class RemoveOldImports(AppDb db, DataDirectory data, TimeProvider clock) : IJob
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public async Task Run(CancellationToken ct)
    {
        var before = clock.GetUtcNow() - Kept;
        var old = await db
            .FiguresImports.Where(i => i.ConfirmedAt == null && i.UploadedAt < before)
            .OrderBy(i => i.UploadedAt)
            .Take(200)
            .ToListAsync(ct);
        foreach (var import in old)
            File.Delete(import.FileIn(data));
        db.RemoveRange(old);
        await db.SaveChangesAsync(ct);
    }
}
