using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <param name="PersonId">Of the checklist that is open.</param>
internal sealed record PairTaken(PersonPair Pair, Guid PersonId, Guid OtherPersonId);

/// <summary>How the hub takes two checklists in hand together.</summary>
internal static class PairDesk
{
    /// <param name="Version">Of the pair as the person read it; 0 where there was none.</param>
    public static async Task<PairTaken> TakeUpPair(
        this AppDb db,
        CurrentUser me,
        (Guid SubmissionId, Guid OtherId, int Version) asked,
        MatchWeights weights,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        if (asked.SubmissionId == asked.OtherId)
            throw Refusal.Field("reference", "Enter the reference of another checklist than this one.");
        var (one, other) = (await PersonOf(db, me, asked.SubmissionId, ct), await PersonOf(db, me, asked.OtherId, ct));
        if (one.ErasedAt is not null || other.ErasedAt is not null)
            throw Refusal.Rule("person-erased", "This person's details have been erased already.");
        db.RecordShown(nameof(Person), [one.Id, other.Id]);

        var (older, newer) = PersonPair.InOrder(one.Id, other.Id);
        var known = await db
            .PersonPairs.Include(p => p.History)
            .FirstOrDefaultAsync(p => p.PersonId == older && p.OtherPersonId == newer, ct);
        if (known is not null)
        {
            db.Expect(known, asked.Version);
            return new(known, one.Id, other.Id);
        }
        if (asked.Version != 0)
            throw Refusal.Stale();
        var likeness = Likeness.Of(Described.Of(one), Described.Of(other), weights);
        var pair = PersonPair.Of(one.Id, other.Id, likeness, now);
        db.Add(pair);
        return new(pair, one.Id, other.Id);
    }

    private static async Task<Person> PersonOf(AppDb db, CurrentUser me, Guid submissionId, CancellationToken ct) =>
        await db
            .Submissions.AsNoTracking()
            .Where(Sight.OfHub(me))
            .Where(s => s.Id == submissionId)
            .Select(s => s.Person)
            .FirstOrDefaultAsync(ct)
        ?? throw Refusal.NotFound("checklist");
}
