using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Jobs;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>
/// Every night: who did and read what is kept as long as the longest kind of record, and six years at least; what it says of
/// somebody who is not erased stays. Nothing goes while anybody is under a legal hold, or waits for their record.
/// </summary>
internal sealed class ExpireAudit(AppDb db, AuditTrails trails, TimeProvider clock) : IJob
{
    public async Task Run(CancellationToken ct)
    {
        if ((await db.HeldPeople(ct)).Count > 0)
            return;
        var today = UkTime.Today(clock);
        var before = (await db.KeptHere(ct))
            .Values.Select(kept => kept.Before(today))
            .Append(today.AddYears(-AuditTrails.LeastYears))
            .Min();
        // Whole months, so that the chain is walked once a month and not each night.
        var month = new DateOnly(before.Year, before.Month, 1);
        await trails.Expire(UkTime.InstantOf(month, TimeOnly.MinValue), Kept(), ct);
    }

    private IQueryable<Guid> Kept()
    {
        var living = db.Submissions.Where(s => s.Person.ErasedAt == null);
        return living
            .Select(s => s.PersonId)
            .Concat(living.Select(s => s.Id))
            .Concat(living.SelectMany(s => s.Referrals).Select(r => r.Id));
    }
}
