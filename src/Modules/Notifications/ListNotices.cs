using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Notifications;

public static class ListNotices
{
    public sealed record Response(IReadOnlyList<Item> Items, Guid? Next, int Unread);

    public sealed record Item(
        Guid NoticeId,
        string Title,
        string Body,
        string Link,
        DateTimeOffset At,
        DateTimeOffset? ReadAt
    );

    public static async Task<Ok<Response>> Handle(
        AppDb db,
        CurrentUser me,
        CancellationToken ct,
        bool unread = false,
        Guid? after = null,
        int take = 30
    )
    {
        take = Math.Clamp(take, 1, 100);
        var membershipId = me.MembershipId;
        var mine = db.Notices.AsNoTracking().Where(n => n.MembershipId == membershipId);
        var unreadCount = await mine.CountAsync(n => n.ReadAt == null, ct);
        var shown = unread ? mine.Where(n => n.ReadAt == null) : mine;
        if (await mine.FirstOrDefaultAsync(n => n.Id == after, ct) is { } last)
            shown = shown.Where(n => n.At < last.At || (n.At == last.At && n.Id < last.Id));
        var page = await shown
            .OrderByDescending(n => n.At)
            .ThenByDescending(n => n.Id)
            .Take(take + 1)
            .Select(n => new Item(n.Id, n.Title, n.Body, n.Link, n.At, n.ReadAt))
            .ToListAsync(ct);
        return TypedResults.Ok(
            new Response([.. page.Take(take)], page.Count > take ? page[take - 1].NoticeId : null, unreadCount)
        );
    }
}
