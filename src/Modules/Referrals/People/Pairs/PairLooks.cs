using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <param name="Pair">What the hub said of them; null where nobody has looked yet.</param>
internal sealed record PairLook(
    RecordOf Record,
    PersonPair? Pair,
    Likeness Likeness,
    bool IsTie,
    bool IsJoinedByAnother
);

/// <summary>All that the hub looks at beside one person: those who may be the same, and those of whom it has said something.</summary>
/// <param name="Records">Theirs, and those joined to the person by way of others.</param>
/// <param name="Confirmed">The person's own and those that they said are theirs.</param>
internal sealed record PairLooks(
    IReadOnlyList<PairLook> Rows,
    IReadOnlyList<RecordOf> Records,
    IReadOnlyList<RecordOf> Confirmed
)
{
    public static async Task<PairLooks> Load(AppDb db, Person person, MatchWeights weights, CancellationToken ct)
    {
        var found = await Lookalikes.Of(db, person, weights, ct);
        var pairs = await db
            .PersonPairs.AsNoTracking()
            .Include(p => p.History)
            .Where(p => p.PersonId == person.Id || p.OtherPersonId == person.Id)
            .ToListAsync(ct);
        var settled = pairs.Where(p => p.Relation != Relation.Open).Select(p => p.OtherThan(person.Id));
        var joined = await db.JoinedTo(person.Id, onlyConfirmed: false, ct);
        var confirmed = await db.JoinedTo(person.Id, onlyConfirmed: true, ct);
        List<Guid> ids =
        [
            .. found.Select(one => one.Person.Id).Union(settled).Union(joined).Where(id => id != person.Id),
        ];
        var records = await RecordOf.Load(db, [.. ids, person.Id], ct);

        var described = Described.Of(person);
        var rows =
            from record in records
            where record.Person.Id != person.Id
            let pair = pairs.Find(p => p.OtherThan(person.Id) == record.Person.Id)
            let alike = found.FirstOrDefault(one => one.Person.Id == record.Person.Id)
            let isSame = pair?.Relation == Relation.SamePerson
            let likeness = alike?.Likeness ?? Likeness.Of(described, Described.Of(record.Person), weights)
            orderby isSame descending, likeness.Points descending, record.SubmissionId
            select new PairLook(
                record,
                pair,
                likeness,
                alike?.IsTie ?? false,
                !isSame && joined.Contains(record.Person.Id)
            );
        return new(
            [.. rows],
            records,
            [.. records.Where(record => confirmed.Contains(record.Person.Id)).OrderByDescending(r => r.SubmittedAt)]
        );
    }
}
