using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>
/// Compares whoever was told of, or corrected, with those who share something with them. What the hub has said of a pair
/// stands. Heard twice, it finds the same.
/// </summary>
internal sealed class WhenPersonTold(AppDb db, IMediator modules, MatchWeights weights)
    : INotificationHandler<ChecklistSubmitted>,
        INotificationHandler<PersonCorrected>
{
    public Task Handle(ChecklistSubmitted happened, CancellationToken ct) => Compare(happened.SubmissionId, ct);

    public Task Handle(PersonCorrected happened, CancellationToken ct) => Compare(happened.SubmissionId, ct);

    public async Task Compare(Guid submissionId, CancellationToken ct)
    {
        var person = await db
            .Submissions.AsNoTracking()
            .Where(s => s.Id == submissionId)
            .Select(s => s.Person)
            .SingleAsync(ct);
        var found = await Lookalikes.Of(db, person, weights, ct);
        var known = await db
            .PersonPairs.Where(p => p.PersonId == person.Id || p.OtherPersonId == person.Id)
            .ToListAsync(ct);
        var now = db.Clock.GetUtcNow();
        foreach (var one in found)
        {
            var pair = known.Find(p => p.OtherThan(person.Id) == one.Person.Id);
            if (pair is null)
                db.Add(pair = PersonPair.Of(person.Id, one.Person.Id, one.Likeness, now));
            pair.Find(one.Likeness, one.IsTie, now);
        }
        var gone = known.Where(p =>
            p.Relation == Relation.Open && found.All(one => one.Person.Id != p.OtherThan(person.Id))
        );
        db.RemoveRange(gone);
        if (found.Count > 0 || known.Count > 0)
            await db.TellHub(modules, ct);
    }
}
