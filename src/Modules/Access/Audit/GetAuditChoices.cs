using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Access;

public static class GetAuditChoices
{
    /// <summary>What the filters of the audit trail can be set to: only what occurs in it.</summary>
    public sealed record Response(
        IReadOnlyList<string> Acts,
        IReadOnlyList<string> Entities,
        IReadOnlyList<Person> People
    );

    public sealed record Person(Guid AccountId, string Name);

    public static async Task<Ok<Response>> Handle(AppDb db, CurrentUser me, CancellationToken ct)
    {
        var entries = AuditTrail.Known(db, me);
        var acts = await entries.Select(e => e.Act).Distinct().OrderBy(act => act).ToListAsync(ct);
        var entities = await entries.Select(e => e.Entity).Distinct().OrderBy(entity => entity).ToListAsync(ct);
        var accountIds = await entries
            .Where(e => e.AccountId != null)
            .Select(e => e.AccountId!.Value)
            .Distinct()
            .ToListAsync(ct);
        var people = await db
            .Accounts.Where(a => accountIds.Contains(a.Id))
            .Select(a => new { a.Id, a.Name })
            .Concat(db.ApiClients.Where(c => accountIds.Contains(c.Id)).Select(c => new { c.Id, c.Name }))
            .OrderBy(a => a.Name)
            .Select(a => new Person(a.Id, a.Name))
            .ToListAsync(ct);
        return TypedResults.Ok(new Response(acts, entities, people));
    }
}
