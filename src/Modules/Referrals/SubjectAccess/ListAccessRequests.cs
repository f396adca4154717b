using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>Who asked what is kept about them, by reference and without names: those to answer first, the next due first.</summary>
public static class ListAccessRequests
{
    public sealed record Response(IReadOnlyList<Row> Items, int? Next, int Total, int Waiting, int Late);

    /// <param name="DueOn">Null while the clock stands until it is sure who asks.</param>
    public sealed record Row(
        Guid AccessRequestId,
        string Reference,
        DateOnly AskedOn,
        DateOnly? DueOn,
        bool IsLate,
        bool IsExtended,
        AccessState State,
        string OpenedBy
    );

    public static async Task<Ok<Response>> Handle(
        AppDb db,
        IMediator modules,
        TimeProvider clock,
        CancellationToken ct,
        bool onlyWaiting = false,
        int after = 0,
        int take = 50
    )
    {
        (after, take) = (Math.Max(after, 0), Math.Clamp(take, 1, 100));
        var today = UkTime.Today(clock);
        var all = db.AccessRequests.AsNoTracking();
        var waiting = all.Where(r => r.ReleasedAt == null && r.ClosedAt == null);
        var total = await (onlyWaiting ? waiting : all).CountAsync(ct);
        var page = await db.ListedRequests(onlyWaiting).Skip(after).Take(take).ToListAsync(ct);
        var members = await modules.Send(
            new GetMembersById([.. page.Select(f => f.Asked.OpenedByMembershipId).Distinct()]),
            ct
        );
        var names = members.ToDictionary(member => member.MembershipId, member => member.Name);
        return TypedResults.Ok(
            new Response(
                [
                    .. page.Select(f => new Row(
                        f.Asked.Id,
                        f.Reference,
                        f.Asked.AskedOn,
                        f.Asked.DueOn,
                        f.Asked.IsWaiting && f.Asked.DueOn < today,
                        f.Asked.ExtendedAt is not null,
                        f.Asked.State,
                        names.GetValueOrDefault(f.Asked.OpenedByMembershipId, "")
                    )),
                ],
                after + page.Count < total ? after + page.Count : null,
                total,
                await waiting.CountAsync(ct),
                await waiting.CountAsync(r => r.DueOn < today, ct)
            )
        );
    }
}
