using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>Which records are of one person: all that pairs join, however many steps apart.</summary>
internal static class SamePeople
{
    public static Task<HashSet<Guid>> JoinedTo(
        this AppDb db,
        Guid personId,
        bool onlyConfirmed,
        CancellationToken ct,
        Guid? exceptPairId = null
    ) => db.JoinedTo([personId], onlyConfirmed, ct, exceptPairId);

    public static async Task<HashSet<Guid>> JoinedTo(
        this AppDb db,
        IReadOnlyCollection<Guid> personIds,
        bool onlyConfirmed,
        CancellationToken ct,
        Guid? exceptPairId = null
    )
    {
        var (joined, next) = (personIds.ToHashSet(), personIds.ToList());
        while (next.Count > 0)
        {
            var pairs = await db
                .PersonPairs.AsNoTracking()
                .Where(p =>
                    p.Relation == Relation.SamePerson
                    && p.Id != exceptPairId
                    && (!onlyConfirmed || p.ConfirmedAt != null)
                )
                .Where(p => next.Contains(p.PersonId) || next.Contains(p.OtherPersonId))
                .Select(p => new { p.PersonId, p.OtherPersonId })
                .ToListAsync(ct);
            next = [.. pairs.SelectMany(p => new[] { p.PersonId, p.OtherPersonId }).Distinct().Where(joined.Add)];
        }
        return joined;
    }

    /// <summary>Which person a record is of, as one of their records' ids: those that the person confirmed are one.</summary>
    public static async Task<Func<Guid, Guid>> PersonOf(this AppDb db, CancellationToken ct)
    {
        var pairs = await db
            .PersonPairs.AsNoTracking()
            .Where(p => p.Relation == Relation.SamePerson && p.ConfirmedAt != null)
            .Select(p => new { p.PersonId, p.OtherPersonId })
            .ToListAsync(ct);
        var next = new Dictionary<Guid, Guid>();
        foreach (var pair in pairs)
        {
            var (one, other) = (Of(pair.PersonId), Of(pair.OtherPersonId));
            if (one != other)
                next[one] = other;
        }
        return Of;

        Guid Of(Guid personId)
        {
            while (next.TryGetValue(personId, out var further))
                personId = further;
            return personId;
        }
    }

    /// <summary>
    /// Each of one person's records obeys what the others rule out, and no more than that when they are taken apart again.
    /// The asking slice saves.
    /// </summary>
    public static async Task ShareSafeWays(this AppDb db, IReadOnlyCollection<Guid> personIds, CancellationToken ct)
    {
        var people = await db.People.Where(p => personIds.Contains(p.Id) && p.ErasedAt == null).ToListAsync(ct);
        foreach (var person in people)
            person.JoinWays([.. people.Where(other => other.Id != person.Id)]);
    }

    /// <summary>Whether somebody said of two of these that they are not one person.</summary>
    public static Task<bool> AreKeptApart(
        this AppDb db,
        IReadOnlyCollection<Guid> personIds,
        Guid exceptPairId,
        CancellationToken ct
    ) =>
        db.PersonPairs.AnyAsync(
            p =>
                p.Relation != Relation.SamePerson
                && p.Relation != Relation.Open
                && p.Id != exceptPairId
                && personIds.Contains(p.PersonId)
                && personIds.Contains(p.OtherPersonId),
            ct
        );

    /// <summary>
    /// What is known of a person from several records: of each thing what the newest confirmed record says; where none says
    /// it, the newest of the others. Of safe contact everything that any of them rules out is ruled out.
    /// </summary>
    public static PersonDetails Survives(IReadOnlyCollection<RecordOf> records)
    {
        // Of somebody who was erased in each of them nothing is known any more.
        if (records.All(r => r.Person.ErasedAt is not null))
            return SubmissionView.Details(records.First().Person);
        var newest = records
            .Where(r => r.Person.ErasedAt is null)
            .OrderByDescending(r => r.ConfirmedAt is not null)
            .ThenByDescending(r => r.ConfirmedAt ?? r.SubmittedAt)
            .ThenByDescending(r => r.SubmissionId)
            .Select(r => SubmissionView.Details(r.Person, seesAddress: true))
            .ToList();
        string First(Func<PersonDetails, string> part) =>
            newest.Select(part).FirstOrDefault(text => text.Length > 0, "");
        var named = newest[0];
        var housed = newest.Find(d => d.Postcode.Length > 0 || d.Address.Length > 0) ?? named;
        var spoken = newest.Find(d => d.Language.Length > 0 || d.NeedsInterpreter) ?? named;
        return named with
        {
            DateOfBirth = newest.Select(d => d.DateOfBirth).FirstOrDefault(born => born is not null),
            Address = housed.Address,
            Postcode = housed.Postcode,
            Phone = First(d => d.Phone),
            Email = First(d => d.Email),
            SafeContact = string.Join(
                "\n",
                newest.Select(d => d.SafeContact).Where(text => text.Length > 0).Distinct()
            ),
            SafeWays = newest.Select(d => d.SafeWays).Aggregate((SafeWays?)null, SafeWays.Stricter),
            IsAddressWithheld = newest.Exists(d => d.IsAddressWithheld),
            Language = spoken.Language,
            NeedsInterpreter = spoken.NeedsInterpreter,
            AccessNeeds = newest.Select(d => d.AccessNeeds).FirstOrDefault(needs => needs is { Count: > 0 }),
            NhsNumber = First(d => d.NhsNumber),
        };
    }
}

/// <summary>One record of a person, and when the hub last confirmed or corrected it with them.</summary>
internal sealed record RecordOf(
    Person Person,
    Guid SubmissionId,
    string Reference,
    Guid OrganisationId,
    DateTimeOffset SubmittedAt,
    DateTimeOffset? ConfirmedAt
)
{
    public static async Task<IReadOnlyList<RecordOf>> Load(
        AppDb db,
        IReadOnlyCollection<Guid> personIds,
        CancellationToken ct
    )
    {
        var records = await db
            .Submissions.AsNoTracking()
            .Where(s => personIds.Contains(s.PersonId))
            .Select(s => new
            {
                s.Person,
                s.Id,
                s.Reference,
                s.OrganisationId,
                s.SubmittedAt,
                s.ConfirmedAt,
                Corrected = s.History.Where(e => e.What == "person-corrected").Select(e => e.At).ToList(),
            })
            .AsSplitQuery()
            .ToListAsync(ct);
        return
        [
            .. records.Select(r => new RecordOf(
                r.Person,
                r.Id,
                r.Reference,
                r.OrganisationId,
                r.SubmittedAt,
                r.Corrected.Select(at => (DateTimeOffset?)at).Append(r.ConfirmedAt).Max()
            )),
        ];
    }
}
