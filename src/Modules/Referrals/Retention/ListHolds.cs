using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>Legal holds, by checklist and without names: those that hold first, the next review first.</summary>
public static class ListHolds
{
    public sealed record Response(IReadOnlyList<Item> Items, int Total, int Live);

    /// <param name="IsReviewDue">The day on which somebody was to look at it has come.</param>
    public sealed record Item(
        Guid HoldId,
        Guid SubmissionId,
        int Version,
        string Reference,
        [property: Personal] string Reason,
        string PlacedBy,
        DateTimeOffset PlacedAt,
        DateOnly ReviewOn,
        bool IsReviewDue,
        DateTimeOffset? LiftedAt,
        string? LiftedBy,
        [property: Personal] string LiftReason
    );

    public static async Task<Ok<Response>> Handle(
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct,
        Guid? submissionId = null,
        int skip = 0,
        int take = 50
    )
    {
        (skip, take) = (Math.Clamp(skip, 0, 10_000), Math.Clamp(take, 1, 100));
        var found = db.ListedHolds(me, submissionId);
        var total = await found.CountAsync(ct);
        var live = await found.CountAsync(f => f.Hold.LiftedAt == null, ct);
        var page = await found
            .OrderBy(f => f.Hold.LiftedAt != null)
            .ThenBy(f => f.Hold.ReviewOn)
            .ThenBy(f => f.Hold.Id)
            .Skip(skip)
            .Take(take)
            .ToListAsync(ct);
        var members = await modules.Send(
            new GetMembersById([
                .. page.SelectMany(f => new[] { f.Hold.PlacedByMembershipId, f.Hold.LiftedByMembershipId })
                    .OfType<Guid>()
                    .Distinct(),
            ]),
            ct
        );
        string? Name(Guid? id) => members.FirstOrDefault(member => member.MembershipId == id)?.Name;
        var today = UkTime.Today(clock);

        db.RecordShown(nameof(Person), [.. page.Select(f => f.Hold.PersonId)]);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(
            new Response(
                [
                    .. page.Select(f => new Item(
                        f.Hold.Id,
                        f.Hold.SubmissionId,
                        f.Hold.Version,
                        f.Reference,
                        f.Hold.Reason,
                        Name(f.Hold.PlacedByMembershipId) ?? "",
                        f.Hold.PlacedAt,
                        f.Hold.ReviewOn,
                        f.Hold.IsLive && f.Hold.ReviewOn <= today,
                        f.Hold.LiftedAt,
                        Name(f.Hold.LiftedByMembershipId),
                        f.Hold.LiftReason
                    )),
                ],
                total,
                live
            )
        );
    }
}
