using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>A record on the review list, as the page that decides on it has read it.</summary>
public sealed record DueRecordRead(Guid DueRecordId, int Version);

/// <summary>
/// Who reviews what: the hub and managers all but concerns, a safeguarding lead the concerns of their own organisation.
/// That there are any stands in nobody else's list.
/// </summary>
internal static class DueDesk
{
    public static IQueryable<DueRecord> DueFor(this AppDb db, CurrentUser me)
    {
        var (runsHub, keepsConcerns) = (me.Has(Permission.ViewReaders), me.Has(Permission.KeepConcerns));
        var organisationId = me.OrganisationId;
        return db.DueRecords.Where(d =>
            (runsHub && d.Kind != RecordKind.Concern)
            || (keepsConcerns && d.Kind == RecordKind.Concern && d.OrganisationId == organisationId)
        );
    }

    public static IQueryable<Destruction> DestructionsFor(this AppDb db, CurrentUser me)
    {
        var (runsHub, keepsConcerns) = (me.Has(Permission.ViewReaders), me.Has(Permission.KeepConcerns));
        var organisationId = me.OrganisationId;
        return db.Destructions.Where(d =>
            (runsHub && d.OrganisationId == null) || (keepsConcerns && d.OrganisationId == organisationId)
        );
    }

    /// <summary>Takes records in hand to decide on; none of them may be under a legal hold.</summary>
    public static async Task<IReadOnlyList<DueRecord>> TakeDue(
        this AppDb db,
        CurrentUser me,
        IReadOnlyList<DueRecordRead> records,
        CancellationToken ct
    )
    {
        var ids = records.Select(r => r.DueRecordId).Distinct().ToList();
        var found = await db.DueFor(me).Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, ct);
        if (found.Count < ids.Count)
            throw Refusal.NotFound("record");
        var held = await db.HeldPeople(ct);
        foreach (var read in records.DistinctBy(r => r.DueRecordId))
            db.Expect(found[read.DueRecordId], read.Version);
        return found.Values.Any(d => held.Contains(d.PersonId)) ? throw HoldDesk.Held() : [.. found.Values];
    }
}
