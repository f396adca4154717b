using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>Finds the records whose time is over. Of somebody under a legal hold nothing is ever found.</summary>
internal sealed class DueFinder(
    AppDb db,
    IMediator modules,
    IReadOnlyDictionary<RecordKind, KeptFor> kept,
    DateOnly today
)
{
    private const int Page = 1000;

    private HashSet<Guid> held = [];

    public async Task<IReadOnlyList<Due>> All(CancellationToken ct)
    {
        held = await db.HeldPeople(ct);
        var found = new List<Due>();
        for (var skip = 0; ; skip += Page)
        {
            var page = await Checklists().OrderBy(s => s.Id).Skip(skip).Take(Page).ToListAsync(ct);
            found.AddRange(await OfChecklists(page, ct));
            if (page.Count < Page)
                break;
        }
        found.AddRange(await Concerns(db.Concerns, ct));
        found.AddRange(await Complaints(db.Complaints, ct));
        found.AddRange(await Permissions(db.Submissions, ct));
        return found;
    }

    /// <summary>Whether a record on the list is still due, and as the kind that stands there.</summary>
    public async Task<bool> IsDue(DueRecord record, CancellationToken ct)
    {
        held = await db.HeldPeople(ct);
        var id = record.SubjectId;
        var found = record.Kind switch
        {
            RecordKind.Concern => await Concerns(db.Concerns.Where(c => c.Id == id), ct),
            RecordKind.Complaint => await Complaints(db.Complaints.Where(c => c.Id == id), ct),
            RecordKind.Permissions => await Permissions(db.Submissions.Where(s => s.Id == id), ct),
            _ => await OfChecklists(await Checklists().Where(s => s.Id == id).ToListAsync(ct), ct),
        };
        return found.Any(due => due.Kind == record.Kind);
    }

    private sealed record Kept
    {
        public Guid Id { get; init; }
        public Guid PersonId { get; init; }
        public required string Reference { get; init; }
        public DateTimeOffset SubmittedAt { get; init; }
        public DateTimeOffset? Last { get; init; }
        public bool WasSent { get; init; }
        public bool IsGoingOn { get; init; }
        public bool HasCard { get; init; }
        public bool HasOpenPlan { get; init; }
        public DateTimeOffset? PlanClosedAt { get; init; }
        public required List<Guid> ControllerIds { get; init; }
    }

    private IQueryable<Kept> Checklists()
    {
        var newest = today.ToDateTime(TimeOnly.MaxValue, DateTimeKind.Utc).AddDays(-Shortest());
        var before = new DateTimeOffset(newest, TimeSpan.Zero);
        var (cards, plans) = (db.Cards.AsQueryable(), db.SupportPlans.AsQueryable());
        return db
            .Submissions.AsNoTracking()
            .AsSplitQuery()
            .Where(s => s.Person.ErasedAt == null && s.SubmittedAt < before)
            .Select(s => new Kept
            {
                Id = s.Id,
                PersonId = s.PersonId,
                Reference = s.Reference,
                SubmittedAt = s.SubmittedAt,
                Last = s.History.Max(e => (DateTimeOffset?)e.At),
                WasSent = s.Referrals.Any(r => r.SentAt != null),
                IsGoingOn =
                    s.WithdrawnAt == null
                    && s.Referrals.Any(r => r.State == ReferralState.Proposed || ReferralStates.Open.Contains(r.State)),
                HasCard = cards.Any(c => c.SubmissionId == s.Id),
                HasOpenPlan = plans.Any(p => p.PersonId == s.PersonId && p.State == PlanState.Open),
                PlanClosedAt = plans.Where(p => p.PersonId == s.PersonId).Max(p => p.ClosedAt),
                ControllerIds = s
                    .Referrals.Where(r => r.ControllerId != null)
                    .Select(r => r.ControllerId!.Value)
                    .ToList(),
            });
    }

    // No checklist that is younger than the shortest period can be due. Two leap days are the most by which it may be shorter.
    private int Shortest() =>
        new[] { RecordKind.InitialContact, RecordKind.Referral, RecordKind.CareRecord, RecordKind.Card }.Min(kind =>
            kept[kind].After(today).DayNumber - today.DayNumber - 2
        );

    private async Task<IEnumerable<Due>> OfChecklists(List<Kept> page, CancellationToken ct)
    {
        var ids = page.SelectMany(s => s.ControllerIds).Distinct().ToList();
        var statutory =
            ids.Count == 0
                ? []
                : (await modules.Send(new GetOrganisations(ids), ct))
                    .Where(organisation => organisation.Sector == Sector.Statutory)
                    .Select(organisation => organisation.Id)
                    .ToHashSet();
        return page.Where(s => !held.Contains(s.PersonId)).Select(s => OfChecklist(s, statutory)).OfType<Due>();
    }

    private Due? OfChecklist(Kept s, HashSet<Guid> statutory)
    {
        // What was never sent ends with the last contact; what was sent, when all of it has come to its end. A support plan
        // is part of the record: while it is open nothing has ended, and its closing may be the last step.
        if ((s.WasSent && s.IsGoingOn) || s.HasOpenPlan)
            return null;
        var kind =
            !s.WasSent ? RecordKind.InitialContact
            : s.ControllerIds.Exists(statutory.Contains) ? RecordKind.CareRecord
            : RecordKind.Referral;
        var last = s.Last ?? s.SubmittedAt;
        var ended = UkTime.DateOf(s.PlanClosedAt > last ? s.PlanClosedAt.Value : last);
        return Over(kind, s, ended) ?? (s.HasCard && !s.IsGoingOn ? Over(RecordKind.Card, s, ended) : null);
    }

    private Due? Over(RecordKind kind, Kept s, DateOnly ended) =>
        kept[kind].After(ended) is var dueOn && dueOn <= today
            ? new(kind, s.Id, s.PersonId, null, s.Reference, ended, dueOn)
            : null;

    private async Task<IEnumerable<Due>> Concerns(IQueryable<Concern> concerns, CancellationToken ct)
    {
        var submissions = db.Submissions.AsQueryable();
        var decided = await concerns
            .AsNoTracking()
            .Where(c => c.DecidedAt != null && c.DestroyedAt == null)
            .Select(c => new
            {
                c.Id,
                c.OrganisationId,
                c.DecidedAt,
                PersonId = submissions
                    .Where(s => s.Id == c.SubmissionId)
                    .Select(s => (Guid?)s.PersonId)
                    .FirstOrDefault(),
            })
            .ToListAsync(ct);
        return from concern in decided
            where concern.PersonId is not { } personId || !held.Contains(personId)
            let ended = UkTime.DateOf(concern.DecidedAt!.Value)
            let dueOn = kept[RecordKind.Concern].After(ended)
            where dueOn <= today
            select new Due(RecordKind.Concern, concern.Id, concern.Id, concern.OrganisationId, "", ended, dueOn);
    }

    private async Task<IEnumerable<Due>> Complaints(IQueryable<Complaint> complaints, CancellationToken ct)
    {
        var closed = await complaints
            .AsNoTracking()
            .Where(c => c.ClosedAt != null && c.DestroyedAt == null)
            .Select(c => new
            {
                c.Id,
                c.PersonId,
                c.ClosedAt,
            })
            .ToListAsync(ct);
        return from complaint in closed
            where !held.Contains(complaint.PersonId)
            let ended = UkTime.DateOf(complaint.ClosedAt!.Value)
            let dueOn = kept[RecordKind.Complaint].After(ended)
            where dueOn <= today
            select new Due(RecordKind.Complaint, complaint.Id, complaint.PersonId, null, "", ended, dueOn);
    }

    private async Task<IEnumerable<Due>> Permissions(IQueryable<Submission> submissions, CancellationToken ct)
    {
        var erased = await submissions
            .AsNoTracking()
            .Where(s => s.Person.ErasedAt != null && s.Consents.Any())
            .Select(s => new
            {
                s.Id,
                s.PersonId,
                s.Reference,
                s.Person.ErasedAt,
            })
            .ToListAsync(ct);
        return from one in erased
            let ended = UkTime.DateOf(one.ErasedAt!.Value)
            let dueOn = kept[RecordKind.Permissions].After(ended)
            where dueOn <= today && !held.Contains(one.PersonId)
            select new Due(RecordKind.Permissions, one.Id, one.PersonId, null, one.Reference, ended, dueOn);
    }
}
