using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

public enum DueOrder
{
    Due,
    Ended,
    Reference,
    Kind,
}

/// <param name="State">Null for those that wait to be looked at.</param>
/// <param name="Kind">Only these; null for all.</param>
public sealed record DueQuery(
    DueState? State = null,
    RecordKind? Kind = null,
    DueOrder Order = DueOrder.Due,
    bool Descending = false
);

/// <summary>Records whose time is over, by reference and without names.</summary>
public static class ListDueRecords
{
    /// <param name="Next">Ask for the page after this row; null on the last page.</param>
    /// <param name="Certificates">What was destroyed together, the newest first.</param>
    public sealed record Response(
        IReadOnlyList<Row> Items,
        int? Next,
        int Total,
        Counts Waiting,
        IReadOnlyList<DestructionShown> Certificates
    );

    public sealed record Counts(int ToReview, int ToConfirm, int Kept);

    /// <param name="SubjectId">The checklist; of a concern, the concern.</param>
    /// <param name="KeptFor">How long its kind is kept, in <paramref name="Unit"/>.</param>
    /// <param name="MayConfirm">Somebody else wants it destroyed, so whoever asks may agree.</param>
    public sealed record Row(
        Guid DueRecordId,
        int Version,
        RecordKind Kind,
        Guid SubjectId,
        string Reference,
        DateOnly EndedOn,
        DateOnly DueOn,
        int KeptFor,
        PeriodUnit Unit,
        DueState State,
        string? DecidedBy,
        string Reason,
        DateOnly? KeepUntil,
        bool MayConfirm
    );

    /// <param name="Certificate">Kinds and counts; empty while it goes on.</param>
    public sealed record DestructionShown(
        Guid DestructionId,
        DateTimeOffset ConfirmedAt,
        string ConfirmedBy,
        int Total,
        int Done,
        DateTimeOffset? FinishedAt,
        string Certificate
    );

    public static async Task<Ok<Response>> Handle(
        [AsParameters] DueQuery asked,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        CancellationToken ct,
        int after = 0,
        int take = 50
    )
    {
        (after, take) = (Math.Max(after, 0), Math.Clamp(take, 1, 200));
        var open = await Open(db, me, ct);
        var found = Asked(open, asked);
        var total = await found.CountAsync(ct);
        var page = await Ordered(found, asked).Skip(after).Take(take).ToListAsync(ct);
        var certificates = await db.DestructionsFor(me)
            .AsNoTracking()
            .OrderByDescending(d => d.ConfirmedAt)
            .Take(20)
            .ToListAsync(ct);
        var kept = await db.KeptHere(ct);
        var members = await modules.Send(
            new GetMembersById([
                .. page.Select(d => d.DecidedByMembershipId)
                    .OfType<Guid>()
                    .Concat(certificates.Select(d => d.ConfirmedByMembershipId))
                    .Distinct(),
            ]),
            ct
        );
        string? Name(Guid? id) => members.FirstOrDefault(member => member.MembershipId == id)?.Name;
        return TypedResults.Ok(
            new Response(
                [.. page.Select(d => Show(d, kept[d.Kind], Name(d.DecidedByMembershipId), me))],
                after + page.Count < total ? after + page.Count : null,
                total,
                new(
                    await open.CountAsync(d => d.State == DueState.ToReview, ct),
                    await open.CountAsync(d => d.State == DueState.ToConfirm, ct),
                    await open.CountAsync(d => d.State == DueState.Kept, ct)
                ),
                [
                    .. certificates.Select(d => new DestructionShown(
                        d.Id,
                        d.ConfirmedAt,
                        Name(d.ConfirmedByMembershipId) ?? "",
                        d.Total,
                        d.Done,
                        d.FinishedAt,
                        d.Certificate
                    )),
                ]
            )
        );
    }

    internal static async Task<IQueryable<DueRecord>> Open(AppDb db, CurrentUser me, CancellationToken ct)
    {
        var held = await db.HeldPeople(ct);
        return db.DueFor(me).AsNoTracking().Where(d => !held.Contains(d.PersonId));
    }

    internal static IQueryable<DueRecord> Asked(IQueryable<DueRecord> open, DueQuery asked)
    {
        var state = asked.State ?? DueState.ToReview;
        return open.Where(d => d.State == state && (asked.Kind == null || d.Kind == asked.Kind));
    }

    private static Row Show(DueRecord due, KeptFor kept, string? decidedBy, CurrentUser me) =>
        new(
            due.Id,
            due.Version,
            due.Kind,
            due.SubjectId,
            due.Reference,
            due.EndedOn,
            due.DueOn,
            kept.Number,
            kept.Unit,
            due.State,
            decidedBy,
            due.Reason,
            due.KeepUntil,
            due.State == DueState.ToConfirm
                && due.DecidedByMembershipId != me.MembershipId
                && due.DecidedByAccountId != me.AccountId
        );

    internal static IQueryable<DueRecord> Ordered(IQueryable<DueRecord> found, DueQuery asked) =>
        (
            (asked.Order, asked.Descending) switch
            {
                (DueOrder.Ended, false) => found.OrderBy(d => d.EndedOn),
                (DueOrder.Ended, true) => found.OrderByDescending(d => d.EndedOn),
                (DueOrder.Reference, false) => found.OrderBy(d => d.Reference),
                (DueOrder.Reference, true) => found.OrderByDescending(d => d.Reference),
                (DueOrder.Kind, false) => found.OrderBy(d => d.Kind),
                (DueOrder.Kind, true) => found.OrderByDescending(d => d.Kind),
                (_, true) => found.OrderByDescending(d => d.DueOn),
                _ => found.OrderBy(d => d.DueOn),
            }
        ).ThenBy(d => d.Id);
}
