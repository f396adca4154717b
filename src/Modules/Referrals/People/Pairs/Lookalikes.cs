using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;

namespace PlacePartners.Referrals;

/// <param name="IsTie">Another candidate is about as likely: too close to call.</param>
internal sealed record Lookalike(Person Person, Likeness Likeness, bool IsTie);

/// <summary>Who else a person may be: found by their marks, then compared.</summary>
internal static class Lookalikes
{
    /// <summary>Those who may be the same person, the likeliest first.</summary>
    public static async Task<IReadOnlyList<Lookalike>> Of(
        AppDb db,
        Person person,
        MatchWeights weights,
        CancellationToken ct
    )
    {
        if (person.ErasedAt is not null)
            return [];
        var described = Described.Of(person);
        var ids = await Marks.Sharing(db, described.Sought(), person.Id, weights.Candidates, ct);
        var candidates = await db
            .People.AsNoTracking()
            .Where(p => ids.Contains(p.Id) && p.ErasedAt == null)
            .ToListAsync(ct);
        return Judged([.. candidates.Select(other => (other, Described.Of(other)))], described, weights);
    }

    public static IReadOnlyList<Lookalike> Judged(
        IReadOnlyList<(Person Person, Described Described)> candidates,
        Described described,
        MatchWeights weights
    )
    {
        var alike = candidates
            .Select(other =>
                (other.Person, other.Described, Likeness: Likeness.Of(described, other.Described, weights))
            )
            .Where(other => other.Likeness.Band > MatchBand.Unlikely)
            .OrderByDescending(other => other.Likeness.Points)
            .ThenBy(other => other.Person.Id)
            .ToList();
        if (alike.Count == 0)
            return [];
        var best = alike[0];
        var near = alike.TakeWhile(other => best.Likeness.Points - other.Likeness.Points < weights.Tie).ToList();
        // Several records of one person are as near to a new one as to each other, and no tie.
        var isTie = near.Exists(other =>
            Likeness.Of(best.Described, other.Described, weights).Band < MatchBand.LooksLike
        );
        return
        [
            .. alike.Select(
                (other, place) =>
                    isTie && place < near.Count
                        ? new Lookalike(other.Person, other.Likeness with { Band = MatchBand.Review }, true)
                        : new Lookalike(other.Person, other.Likeness, false)
            ),
        ];
    }
}
