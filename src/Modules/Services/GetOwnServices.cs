using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Services;

/// <summary>All that the organisation lists, offered to this partnership or not.</summary>
public static class GetOwnServices
{
    public sealed record Response(IReadOnlyList<Item> Items);

    public sealed record Item(
        Guid ServiceId,
        string Name,
        bool IsClosed,
        bool IsOffered,
        bool ReceivesSafeguarding,
        DateOnly CheckedOn,
        int Version
    );

    public static async Task<Ok<Response>> Handle(AppDb db, CurrentUser me, CancellationToken ct)
    {
        var offered = db.Offers.Where(o => o.StoppedAt == null);
        var items = await db
            .Services.Where(s => s.OrganisationId == me.OrganisationId)
            .OrderBy(s => s.Name)
            .Take(500)
            .Select(s => new Item(
                s.Id,
                s.Name,
                s.ClosedAt != null,
                offered.Any(o => o.ServiceId == s.Id),
                offered.Any(o => o.ServiceId == s.Id && o.ReceivesSafeguarding),
                s.CheckedOn,
                s.Version
            ))
            .ToListAsync(ct);
        return TypedResults.Ok(new Response(items));
    }
}
