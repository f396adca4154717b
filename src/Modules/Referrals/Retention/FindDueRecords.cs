using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Jobs;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>
/// Every night: puts the records whose time is over on the review list, and takes off what is no longer due because a
/// period changed, a case was opened again or a legal hold was placed. Destroys nothing.
/// </summary>
internal sealed class FindDueRecords(AppDb db, IMediator modules, TimeProvider clock) : IJob
{
    public async Task Run(CancellationToken ct)
    {
        var (today, now) = (UkTime.Today(clock), clock.GetUtcNow());
        var due = (await new DueFinder(db, modules, await db.KeptHere(ct), today).All(ct)).ToDictionary(Of);
        var listed = await db.DueRecords.Where(d => d.State != DueState.Destroyed).ToListAsync(ct);
        foreach (var record in listed)
        {
            if (record.State == DueState.ToReview && !due.ContainsKey((record.Kind, record.SubjectId)))
                db.Remove(record);
            else if (record.State == DueState.Kept && record.KeepUntil <= today)
                record.LookAgain();
            due.Remove((record.Kind, record.SubjectId));
        }
        foreach (var before in await Destroyed(due.Values, ct))
        {
            if (due.Remove((before.Kind, before.SubjectId), out var again))
                before.ListAgain(again, now);
        }
        db.AddRange(due.Values.Select(one => DueRecord.List(one, now)));
        db.Changed("/api/retention");
        await db.SaveChangesAsync(ct);
    }

    // Only a card can come due twice: whoever is erased never is again, and so is a concern.
    private async Task<IEnumerable<DueRecord>> Destroyed(IEnumerable<Due> due, CancellationToken ct)
    {
        var ids = due.Where(one => one.Kind == RecordKind.Card).Select(one => one.SubjectId).ToList();
        return ids.Count == 0
            ? []
            : await db
                .DueRecords.Where(d => d.State == DueState.Destroyed && d.Kind == RecordKind.Card)
                .Where(d => ids.Contains(d.SubjectId))
                .ToListAsync(ct);
    }

    private static (RecordKind, Guid) Of(Due due) => (due.Kind, due.SubjectId);
}
