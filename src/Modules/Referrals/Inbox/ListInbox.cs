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

    /// <param name="DaysWaiting">Calendar days in London since it was sent.</param>
    public sealed record Row(
        Guid ReferralId,
        string Reference,
        [property: Personal] string PersonName,
        string ServiceName,
        IReadOnlyList<string> Needs,
        bool IsUrgent,
        DateTimeOffset SentAt,
        int DaysWaiting,
        ReferralState State
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
        Guid? after = null,
        int take = 50
    )
    {
        take = Math.Clamp(take, 1, 100);
        var all = db.Referrals.AsNoTracking().Where(Sight.OfReceiver(me));
        var found = Of(serviceId, all);
        if (SearchText.Of(search) is not null)
        {
            var checklists = db.Submissions.Found(db, search).Select(s => s.Id);
            found = found.Where(r => checklists.Contains(r.SubmissionId));
        }
        var wanted = In(state, found);

        var total = await wanted.CountAsync(ct);
        var page = await After(wanted, after, order, ct);
        var rows = await Shown(Ordered(page, order).Take(take + 1)).ToListAsync(ct);
        var counts = await found.GroupBy(r => r.State).Select(g => new StateCount(g.Key, g.Count())).ToListAsync(ct);
        var byService = await all.GroupBy(r => r.ServiceId)
            .Select(g => new { Id = g.Key, Count = g.Count() })
            .ToListAsync(ct);
        var services = await modules.Send(new GetServices([.. byService.Select(s => s.Id)]), ct);
        var names = services.ToDictionary(service => service.Id, service => service.Name);
        var today = UkTime.DateOf(clock.GetUtcNow());
        await db.RecordListed([.. rows.Take(take).Select(row => row.SubmissionId)], search, ct);

        return TypedResults.Ok(
            new Response(
                [.. rows.Take(take).Select(row => Show(row, names, today))],
                rows.Count > take ? rows[take - 1].Id : null,
                total,
                [.. counts.OrderBy(count => count.State)],
                [
                    .. byService
                        .Select(s => new ServiceCount(s.Id, names.GetValueOrDefault(s.Id, ""), s.Count))
                        .OrderBy(s => s.Name, StringComparer.OrdinalIgnoreCase),
                ]
            )
        );
    }

    internal static IQueryable<Referral> Of(Guid? serviceId, IQueryable<Referral> all) =>
        serviceId is { } id ? all.Where(r => r.ServiceId == id) : all;

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

    private static async Task<IQueryable<Referral>> After(
        IQueryable<Referral> found,
        Guid? after,
        QueueOrder order,
        CancellationToken ct
    )
    {
        var last = await found
            .Where(r => r.Id == after)
            .Select(r => new
            {
                r.Id,
                r.SentAt,
                IsNew = r.State == ReferralState.Sent,
            })
            .FirstOrDefaultAsync(ct);
        if (last is null)
            return found;
        var (id, at, isNew) = (last.Id, last.SentAt, last.IsNew);
        return order switch
        {
            QueueOrder.Oldest => found.Where(r => r.SentAt > at || (r.SentAt == at && r.Id.CompareTo(id) > 0)),
            QueueOrder.Newest => found.Where(r => r.SentAt < at || (r.SentAt == at && r.Id.CompareTo(id) < 0)),
            _ => found.Where(r =>
                (isNew && r.State != ReferralState.Sent)
                || (
                    (r.State == ReferralState.Sent) == isNew
                    && (r.SentAt < at || (r.SentAt == at && r.Id.CompareTo(id) < 0))
                )
            ),
        };
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
        ReferralState State
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
            r.State
        ));

    private static Row Show(Found row, Dictionary<Guid, string> services, DateOnly today) =>
        new(
            row.Id,
            row.Reference,
            row.Person.Name,
            services.GetValueOrDefault(row.ServiceId, ""),
            [.. row.Needs.Select(Needs.NameOf)],
            row.IsUrgent,
            row.SentAt,
            today.DayNumber - UkTime.DateOf(row.SentAt).DayNumber,
            row.State
        );
}
