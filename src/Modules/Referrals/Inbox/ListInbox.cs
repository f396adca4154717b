using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>What was sent to the own organisation's services: unless asked otherwise what nobody has opened first, then the newest.</summary>
public static class ListInbox
{
    public sealed record Response(
        IReadOnlyList<Row> Items,
        Guid? Next,
        int Total,
        IReadOnlyList<StateCount> Counts,
        IReadOnlyList<ServiceCount> Services
    );

    /// <param name="PersonName">Null until the service has accepted.</param>
    /// <param name="IsReadOnly">Consent has run out.</param>
    /// <param name="DaysWaiting">Calendar days in London since it was sent.</param>
    public sealed record Row(
        Guid ReferralId,
        string Reference,
        [property: Personal] string? PersonName,
        string ServiceName,
        IReadOnlyList<string> Needs,
        bool IsUrgent,
        DateTimeOffset SentAt,
        int DaysWaiting,
        ReferralState State,
        DateTimeOffset? DueAt,
        bool IsReadOnly,
        bool IsWithoutConsent
    );

    public sealed record StateCount(ReferralState State, int Count);

    public sealed record ServiceCount(Guid ServiceId, string Name, int Count);

    public static async Task<Ok<Response>> Handle(
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct,
        [FromHeader(Name = SearchText.Header)] string? search = null,
        ReferralState? state = null,
        Guid? serviceId = null,
        QueueOrder order = QueueOrder.Usual,
        bool late = false,
        Guid? after = null,
        int take = 50
    )
    {
        take = Math.Clamp(take, 1, 100);
        var all = db.Referrals.AsNoTracking().Where(Sight.OfReceiver(me));
        var found = Late(late, Of(serviceId, all), clock.GetUtcNow());
        if (SearchText.Of(search) is { } words)
        {
            // A name finds only whom the service knows already; a reference finds all.
            var byName = db.Submissions.Found(db, search).Select(s => s.Id);
            found = found.Where(r =>
                r.Submission.Reference.ToLower().Contains(words)
                || (
                    !Referral.BeforeAcceptance.Contains(r.State)
                    && (r.SharedGroups & DataGroups.Contact) != 0
                    && byName.Contains(r.SubmissionId)
                )
            );
        }
        var everything = await Counted(all, ct);
        var counted = SearchText.Of(search) is null && !late ? everything : await Counted(found, ct);
        var counts = counted.Where(c => serviceId is null || c.ServiceId == serviceId).ToList();
        var hasNew = counted.Exists(c => c.State == ReferralState.Sent);
        var rows = await Page(In(state, found), hasNew, after, order, take + 1, ct);
        var names = await modules.Send(new GetServiceNames([.. everything.Select(c => c.ServiceId).Distinct()]), ct);
        db.RecordShown(nameof(Person), [.. rows.Take(take).Select(row => row.Person.Id)], SearchText.Of(search));
        await db.SaveChangesAsync(ct);

        return TypedResults.Ok(
            new Response(
                [.. rows.Take(take).Select(row => Show(row, names, clock.GetUtcNow()))],
                rows.Count > take ? rows[take - 1].Id : null,
                counts.Where(c => state is null || c.State == state).Sum(c => c.Count),
                [
                    .. counts
                        .GroupBy(c => c.State, (of, some) => new StateCount(of, some.Sum(c => c.Count)))
                        .OrderBy(count => count.State),
                ],
                [
                    .. everything
                        .GroupBy(
                            c => c.ServiceId,
                            (id, some) => new ServiceCount(id, names.GetValueOrDefault(id, ""), some.Sum(c => c.Count))
                        )
                        .OrderBy(s => s.Name, StringComparer.OrdinalIgnoreCase),
                ]
            )
        );
    }

    private sealed record Counts(ReferralState State, Guid ServiceId, int Count);

    private static Task<List<Counts>> Counted(IQueryable<Referral> some, CancellationToken ct) =>
        some.GroupBy(r => new { r.State, r.ServiceId })
            .Select(g => new Counts(g.Key.State, g.Key.ServiceId, g.Count()))
            .ToListAsync(ct);

    internal static IQueryable<Referral> Of(Guid? serviceId, IQueryable<Referral> all) =>
        serviceId is { } id ? all.Where(r => r.ServiceId == id) : all;

    /// <summary>Only those for which the service is waited for longer than it should be.</summary>
    internal static IQueryable<Referral> Late(bool late, IQueryable<Referral> all, DateTimeOffset now) =>
        late ? all.Where(r => r.DueAt < now && r.State != ReferralState.InfoRequested) : all;

    internal static IQueryable<Referral> In(ReferralState? state, IQueryable<Referral> found) =>
        state is { } one ? found.Where(r => r.State == one) : found;

    internal static IQueryable<Referral> Ordered(IQueryable<Referral> found, QueueOrder order) =>
        order switch
        {
            QueueOrder.Oldest => found.OrderBy(r => r.SentAt).ThenBy(r => r.Id),
            QueueOrder.Newest => found.OrderByDescending(r => r.SentAt).ThenByDescending(r => r.Id),
            _ => found
                .OrderBy(r => r.State == ReferralState.Sent ? 0 : 1)
                .ThenByDescending(r => r.SentAt)
                .ThenByDescending(r => r.Id),
        };

    /// <summary>The rows after one, in order. What is new and what is not are asked for apart: an index gives each in order.</summary>
    private static async Task<List<Found>> Page(
        IQueryable<Referral> wanted,
        bool hasNew,
        Guid? after,
        QueueOrder order,
        int most,
        CancellationToken ct
    )
    {
        var last = after is null
            ? null
            : await wanted
                .Where(r => r.Id == after)
                .Select(r => new Last(r.Id, r.SentAt, r.State == ReferralState.Sent))
                .FirstOrDefaultAsync(ct);
        if (order != QueueOrder.Usual)
            return await Shown(Ordered(After(wanted, last, order), order).Take(most)).ToListAsync(ct);

        var isNew =
            !hasNew || last is { IsNew: false }
                ? []
                : await Rest(wanted.Where(r => r.State == ReferralState.Sent), last, most);
        if (isNew.Count == most)
            return isNew;
        var others = wanted.Where(r => r.State != ReferralState.Sent);
        return [.. isNew, .. await Rest(others, last is { IsNew: true } ? null : last, most - isNew.Count)];

        Task<List<Found>> Rest(IQueryable<Referral> some, Last? from, int many) =>
            Shown(Ordered(After(some, from, QueueOrder.Newest), QueueOrder.Newest).Take(many)).ToListAsync(ct);
    }

    private sealed record Last(Guid Id, DateTimeOffset? SentAt, bool IsNew);

    private static IQueryable<Referral> After(IQueryable<Referral> found, Last? last, QueueOrder order)
    {
        if (last is null)
            return found;
        var (id, at) = (last.Id, last.SentAt);
        return order == QueueOrder.Oldest
            ? found.Where(r => r.SentAt > at || (r.SentAt == at && r.Id.CompareTo(id) > 0))
            : found.Where(r => r.SentAt < at || (r.SentAt == at && r.Id.CompareTo(id) < 0));
    }

    private sealed record Found(
        Guid Id,
        Guid SubmissionId,
        Guid ServiceId,
        string Reference,
        Person Person,
        List<string> Needs,
        bool IsUrgent,
        DateTimeOffset SentAt,
        ReferralState State,
        DateTimeOffset? DueAt,
        int SharedGroups,
        DateTimeOffset? SharedUntil,
        bool IsOverridden
    );

    private static IQueryable<Found> Shown(IQueryable<Referral> page) =>
        page.Select(r => new Found(
            r.Id,
            r.SubmissionId,
            r.ServiceId,
            r.Submission.Reference,
            r.Submission.Person,
            r.Needs,
            r.IsUrgent,
            r.SentAt!.Value,
            r.State,
            r.DueAt,
            r.SharedGroups,
            r.SharedUntil,
            r.OverrideId != null
        ));

    private static Row Show(Found row, IReadOnlyDictionary<Guid, string> services, DateTimeOffset now) =>
        new(
            row.Id,
            row.Reference,
            Referral.OpensIdentity(row.State) && DataGroups.Has(row.SharedGroups, DataGroup.Contact)
                ? row.Person.Name
                : null,
            services.GetValueOrDefault(row.ServiceId, ""),
            [
                .. DataGroups
                    .Needs(row.SharedGroups, row.Needs, Referral.OpensIdentity(row.State))
                    .Select(need => need.Name),
            ],
            row.IsUrgent,
            row.SentAt,
            UkTime.DateOf(now).DayNumber - UkTime.DateOf(row.SentAt).DayNumber,
            row.State,
            row.DueAt,
            row.SharedUntil <= now,
            row.IsOverridden
        );
}
