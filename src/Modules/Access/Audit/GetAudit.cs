using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Access;

public static class GetAudit
{
    public sealed record Response(IReadOnlyList<AuditRow> Items, Guid? Next);

    public static async Task<Ok<Response>> Handle(
        [AsParameters] AuditFilter filter,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        CancellationToken ct,
        Guid? after = null,
        int take = 50
    )
    {
        take = Math.Clamp(take, 1, 100);
        var entries = AuditTrail.Entries(db, filter, me);
        if (await db.Set<AuditEntry>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == after, ct) is { } last)
            entries = entries.Where(e => e.At < last.At || (e.At == last.At && e.Id < last.Id));
        var page = await entries.Take(take + 1).ToListAsync(ct);
        var shown = page.Take(take).ToList();
        return TypedResults.Ok(
            new Response(await AuditTrail.Named(db, modules, shown, ct), page.Count > take ? shown[^1].Id : null)
        );
    }
}
