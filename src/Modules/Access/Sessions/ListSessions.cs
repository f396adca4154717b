using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Security;

namespace PlacePartners.Access;

public static class ListSessions
{
    private const int Most = 100;

    public sealed record Response(IReadOnlyList<Item> Items);

    /// <param name="Device">The browser in words, such as "Firefox on Windows".</param>
    /// <param name="LastSeenAt">To about ten minutes.</param>
    /// <param name="IsThis">The session that asks.</param>
    public sealed record Item(
        Guid SessionId,
        string Device,
        DateTimeOffset StartedAt,
        DateTimeOffset LastSeenAt,
        bool IsThis
    );

    public static async Task<Ok<Response>> Handle(SessionDesk desk, CurrentUser me, CancellationToken ct)
    {
        var items = await desk.Live()
            .Where(s => s.AccountId == me.AccountId)
            .OrderByDescending(s => s.StartedAt)
            .ThenByDescending(s => s.Id)
            .Take(Most)
            .Select(s => new Item(s.Id, s.Device, s.StartedAt, s.LastSeenAt, s.Id == me.SessionId))
            .ToListAsync(ct);
        return TypedResults.Ok(new Response(items));
    }
}
