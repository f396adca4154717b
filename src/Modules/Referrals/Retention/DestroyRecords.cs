using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Jobs;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>
/// Every minute: destroys what two people have agreed to, each record in a commit of its own, so that a host that stops in
/// the midst of it goes on where it was. What is no longer due, was put on hold since or cannot be destroyed goes back to the
/// list.
/// </summary>
internal sealed class DestroyRecords(AppDb db, IMediator modules, TimeProvider clock, ILogger<DestroyRecords> log)
    : IJob
{
    public async Task Run(CancellationToken ct)
    {
        var agreed = await db
            .DueRecords.Where(d => d.State == DueState.Confirmed)
            .OrderBy(d => d.Id)
            .Select(d => d.Id)
            .ToListAsync(ct);
        foreach (var id in agreed)
        {
            await Deal(id, ct);
            db.ChangeTracker.Clear();
        }
        var waiting = db.DueRecords.Where(d => d.State == DueState.Confirmed).Select(d => d.DestructionId);
        var dealtWith = db.Destructions.Where(d => d.FinishedAt == null && !waiting.Contains(d.Id));
        foreach (var destruction in await dealtWith.ToListAsync(ct))
            await Certify(destruction, ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task Deal(Guid id, CancellationToken ct)
    {
        try
        {
            await DestroyOrPutBack(id, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody acted on it in this moment, such as placing a legal hold; the next minute looks again.
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "Record {DueRecordId} could not be destroyed and goes back to the list", id);
            db.ChangeTracker.Clear();
            var record = await db.DueRecords.SingleAsync(d => d.Id == id, ct);
            (await db.Destructions.SingleAsync(d => d.Id == record.DestructionId, ct)).Progress();
            record.PutBack(
                failure is Refusal refusal ? refusal.Message : "The product could not do it. Try once more."
            );
            db.Changed("/api/retention");
            await db.SaveChangesAsync(ct);
        }
    }

    private async Task DestroyOrPutBack(Guid id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var record = await db.DueRecords.SingleAsync(d => d.Id == id, ct);
        var destruction = await db.Destructions.SingleAsync(d => d.Id == record.DestructionId, ct);
        destruction.Progress();
        var submission = await Guarded(record, ct);
        var finder = new DueFinder(db, modules, await db.KeptHere(ct), UkTime.DateOf(now));
        if (await finder.IsDue(record, ct) && !await db.OverrideWaits(record.SubjectId, ct))
        {
            await Destroy(record, submission, now, ct);
            record.Destroy(now);
        }
        else
            record.LookAgain();
        db.Changed("/api/retention");
        await db.SaveChangesAsync(ct);
    }

    // Read before it is asked whether anything stops it, so that a hold placed in between makes the save fail.
    private async Task<Submission?> Guarded(DueRecord record, CancellationToken ct)
    {
        var submissions = db.Submissions.AsSplitQuery().Include(s => s.Person).Include(s => s.Referrals);
        // A concern, and a complaint about no checklist, hang on none.
        var submission = record.Kind is RecordKind.Concern or RecordKind.Complaint
            ? await submissions.FirstOrDefaultAsync(s => s.PersonId == record.PersonId, ct)
            : await submissions.SingleAsync(s => s.Id == record.SubjectId, ct);
        if (submission is not null)
            db.Expect(submission, submission.Version);
        return submission;
    }

    private async Task Destroy(DueRecord record, Submission? submission, DateTimeOffset now, CancellationToken ct)
    {
        switch (record.Kind)
        {
            case RecordKind.Concern:
                (await db.Concerns.SingleAsync(c => c.Id == record.SubjectId, ct)).Destroy(now);
                db.Publish(new PersonErased(record.SubjectId));
                break;
            case RecordKind.Complaint:
                (await db.Complaints.SingleAsync(c => c.Id == record.SubjectId, ct)).Destroy(now);
                // One about no checklist has a key of its own, which goes too.
                if (record.PersonId == record.SubjectId)
                    db.Publish(new PersonErased(record.SubjectId));
                break;
            case RecordKind.Permissions:
                db.RemoveRange(await db.Consents.Where(c => c.SubmissionId == record.SubjectId).ToListAsync(ct));
                break;
            case RecordKind.Card:
                await db.RemoveCards(record.PersonId, ct);
                break;
            default:
                await DestroyChecklist(submission!, now, ct);
                break;
        }
    }

    private async Task DestroyChecklist(Submission submission, DateTimeOffset now, CancellationToken ct)
    {
        var by = Act.OfClock(now) with { As = Party.Hub };
        submission.Destroy(by);
        await db.EndNeeds(submission.Id, UnmetNeedEnd.Erased, by, ct);
        await db.ForgetPlans(submission.PersonId, by, ct);
        db.Publish(new PersonErased(submission.PersonId));
    }

    private async Task Certify(Destruction destruction, CancellationToken ct)
    {
        var destroyed = await db
            .DueRecords.Where(d => d.DestructionId == destruction.Id && d.State == DueState.Destroyed)
            .GroupBy(d => d.Kind)
            .Select(kind => new { kind.Key, Count = kind.Count() })
            .ToDictionaryAsync(kind => kind.Key, kind => kind.Count, ct);
        destruction.Finish(destroyed, clock.GetUtcNow());
        db.Changed("/api/retention");
    }
}
