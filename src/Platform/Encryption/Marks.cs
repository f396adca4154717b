using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Platform.Encryption;

/// <summary>Keeps the marks of people in step with what stands in their records, and finds people by them.</summary>
public static class Marks
{
    /// <summary>Those of the current partnership who share a value, first who share most. Answered from an index alone.</summary>
    /// <param name="values">As <see cref="IMarked.Marks"/> gives them.</param>
    /// <param name="exceptId">Whose values they are.</param>
    /// <param name="most">No more than these.</param>
    public static async Task<IReadOnlyList<Guid>> Sharing(
        AppDb db,
        IReadOnlyCollection<string> values,
        Guid exceptId,
        int most,
        CancellationToken ct
    )
    {
        var owner = new KeyOwner(db.TenantId);
        db.Keys.Newest(owner);
        // While a new key is brought in, some are still marked under the one before.
        var keys = db.Keys.Versions(owner)!;
        var marks = Of(keys[^1], values).Union(Of(keys[0], values)).ToList();
        return await db.Set<PersonMark>()
            .Where(m => marks.Contains(m.Mark) && m.PersonId != exceptId)
            .GroupBy(m => m.PersonId)
            .OrderByDescending(shared => shared.Count())
            .ThenByDescending(shared => shared.Key)
            .Select(shared => shared.Key)
            .Take(most)
            .ToListAsync(ct);
    }

    /// <summary>Marks whoever is added, and anew whoever is corrected or erased, in the commit that does it.</summary>
    internal static async Task Apply(
        AppDb db,
        IReadOnlyDictionary<object, IReadOnlyList<string>> changed,
        Guid? tenantId,
        CancellationToken ct
    )
    {
        var marked = db.ChangeTracker.Entries<Entity>().Where(entry => entry.Entity is IMarked).ToList();
        foreach (var entry in marked)
        {
            var (person, owner) = ((IMarked)entry.Entity, Encryption.OwnerOf(entry.Entity, tenantId));
            if (entry.State == EntityState.Added)
                Add(db, person, owner, []);
            else if (changed.ContainsKey(entry.Entity))
                Add(db, person, owner, await Kept(db, person.PersonId).ToListAsync(ct));
        }
    }

    /// <summary>The same under the partnership's newest key; the old marks go last, so that the person is found throughout.</summary>
    internal static async Task Renew(AppDb db, IMarked person, KeyOwner owner, CancellationToken ct)
    {
        var old = await Kept(db, person.PersonId).ToListAsync(ct);
        Add(db, person, owner, old);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    private static IQueryable<PersonMark> Kept(AppDb db, Guid personId) =>
        db.Set<PersonMark>().Where(m => m.PersonId == personId);

    private static void Add(AppDb db, IMarked person, KeyOwner owner, List<PersonMark> kept)
    {
        var now = Of(db.Keys.Newest(owner.Above)!, person.Marks()).ToHashSet();
        var known = db
            .ChangeTracker.Entries<PersonMark>()
            .Where(entry => entry.State == EntityState.Added && entry.Entity.PersonId == person.PersonId)
            .Select(entry => entry.Entity.Mark)
            .Concat(kept.Select(mark => mark.Mark));
        db.AddRange(now.Except(known).Select(mark => PersonMark.Of(mark, person.PersonId)));
        db.RemoveRange(kept.Where(mark => !now.Contains(mark.Mark)));
    }

    private static IEnumerable<string> Of(DataKey key, IEnumerable<string> values)
    {
        var secret = PersonalKeys.For("marked", key);
        return values
            .Select(value => Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(value))[..8]))
            .Distinct();
    }
}
