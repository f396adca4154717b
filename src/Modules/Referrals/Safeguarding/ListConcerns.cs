using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>The own organisation's concerns, the newest first: whom they are about opens with each one alone.</summary>
public static class ListConcerns
{
    public sealed record Response(IReadOnlyList<Row> Items, Guid? Next, int Total, int ToReport);

    public sealed record Row(
        Guid ConcernId,
        DateTimeOffset RecordedAt,
        string RecordedBy,
        ConcernState State,
        DateTimeOffset? DueAt
    );

    public static async Task<Ok<Response>> Handle(
        AppDb db,
        IMediator modules,
        CurrentUser me,
        CancellationToken ct,
        ConcernState? state = null,
        Guid? after = null,
        int take = 50
    )
    {
        take = Math.Clamp(take, 1, 100);
        var all = db.OwnConcerns(me).AsNoTracking();
        var wanted = state switch
        {
            ConcernState.ToReport => all.Where(c => c.ReportedAt == null),
            ConcernState.Reported => all.Where(c => c.ReportedAt != null && c.DecidedAt == null),
            ConcernState.Decided => all.Where(c => c.DecidedAt != null),
            _ => all,
        };
        // Ids of version 7 rise with time.
        var page = after is { } last ? wanted.Where(c => c.Id.CompareTo(last) < 0) : wanted;
        var found = await page.OrderByDescending(c => c.Id).Take(take + 1).ToListAsync(ct);
        var shown = found.Take(take).ToList();
        var members = await modules.Send(
            new GetMembersById([.. shown.Select(c => c.RecordedByMembershipId).Distinct()]),
            ct
        );
        var names = members.ToDictionary(member => member.MembershipId, member => member.Name);
        return TypedResults.Ok(
            new Response(
                [
                    .. shown.Select(c => new Row(
                        c.Id,
                        c.RecordedAt,
                        names.GetValueOrDefault(c.RecordedByMembershipId, ""),
                        c.State,
                        c.DecidedAt is null ? c.DueAt : null
                    )),
                ],
                found.Count > take ? shown[^1].Id : null,
                await wanted.CountAsync(ct),
                await all.CountAsync(c => c.ReportedAt == null, ct)
            )
        );
    }
}
