using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;
using PlacePartners.Platform.Jobs;

namespace PlacePartners.Referrals;

/// <summary>Every night: what was asked and never proved is gone after two days, and so is the count of who asked.</summary>
internal sealed class SweepAskings(AppDb db, PersonalKeys keys, TimeProvider clock) : IJob
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(2);

    public async Task Run(CancellationToken ct)
    {
        var before = clock.GetUtcNow() - Kept;
        var old = await db.Askings.Where(a => a.At < before).OrderBy(a => a.At).Take(1000).ToListAsync(ct);
        var ids = old.ConvertAll(asking => asking.Id);
        db.RemoveRange(await db.Set<PersonMark>().Where(mark => ids.Contains(mark.PersonId)).ToListAsync(ct));
        db.RemoveRange(old);
        await db.SaveChangesAsync(ct);
        foreach (var asking in old)
            keys.Destroy(asking.TenantId, asking.Id);
    }
}
