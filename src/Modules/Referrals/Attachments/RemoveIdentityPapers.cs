using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Jobs;

namespace PlacePartners.Referrals;

/// <summary>Every night removes identity papers that have been here for ninety days, but of nobody under a legal hold. Each leaves its line in the audit.</summary>
internal sealed class RemoveIdentityPapers(AppDb db, AttachmentFiles files, TimeProvider clock) : IJob
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);
    private const int AtOnce = 200;

    public async Task Run(CancellationToken ct)
    {
        var before = clock.GetUtcNow() - Kept;
        var held = await db.HeldPeople(ct);
        while (true)
        {
            var old = await db
                .Attachments.Where(a =>
                    a.Kind == AttachmentKind.IdentityPaper && a.AddedAt <= before && !held.Contains(a.PersonId)
                )
                .OrderBy(a => a.AddedAt)
                .Take(AtOnce)
                .ToListAsync(ct);
            if (old.Count == 0)
                return;
            old.ForEach(files.Delete);
            db.RemoveRange(old);
            await db.SaveChangesAsync(ct);
        }
    }
}
