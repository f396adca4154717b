using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Notifications;

public static class ListNotices
{
    public sealed record Response(IReadOnlyList<Item> Items, Guid? Next, int Unread);

    /// <param name="For">The absent colleague whose notice it is; null for one's own.</param>
    public sealed record Item(
        Guid NoticeId,
        string Title,
        string Body,
        string Link,
        DateTimeOffset At,
        DateTimeOffset? ReadAt,
        string? For
    );

    public static async Task<Ok<Response>> Handle(
        AppDb db,
        IMediator modules,
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
        var page = await shown.OrderByDescending(n => n.At).ThenByDescending(n => n.Id).Take(take + 1).ToListAsync(ct);
        var absent = await modules.Send(
            new GetMembersById([.. page.Select(n => n.ForMembershipId).OfType<Guid>().Distinct()]),
            ct
        );
        var names = absent.ToDictionary(member => member.MembershipId, member => member.Name);
        return TypedResults.Ok(
            new Response(
                [.. page.Take(take).Select(n => Show(n, names))],
                page.Count > take ? page[take - 1].Id : null,
                unreadCount
            )
        );
    }

    private static Item Show(Notice notice, Dictionary<Guid, string> names) =>
        new(
            notice.Id,
            notice.Title,
            notice.Body,
            notice.Link,
            notice.At,
            notice.ReadAt,
            notice.ForMembershipId is { } id ? names.GetValueOrDefault(id, "") : null
        );
}
