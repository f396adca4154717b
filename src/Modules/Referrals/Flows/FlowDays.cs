using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>How long a referral that was sent waited.</summary>
/// <param name="AnswerDays">Working days from sent to the answer, without those that stood still.</param>
/// <param name="ContactDays">Working days from sent to the first contact.</param>
internal sealed record FlowDays(Guid SubmissionId, Guid ServiceId, int? AnswerDays, int? ContactDays)
{
    /// <summary>Of the referrals made in a quarter. Working days are not known to a database: it gives the days alone.</summary>
    public static async Task<IReadOnlyList<FlowDays>> Load(
        AppDb db,
        IMediator modules,
        FlowPeriod period,
        CancellationToken ct
    )
    {
        var (from, until) = Days.Span(period.From, period.To);
        var sent = await db
            .Referrals.Where(r => r.MadeAt >= from && r.MadeAt < until && r.State != ReferralState.EnteredInError)
            .Where(r => r.SentAt != null && (r.AcceptedAt != null || r.DeclinedAt != null || r.FirstContactOn != null))
            .Select(r => new
            {
                r.Id,
                r.SubmissionId,
                r.ServiceId,
                r.OrganisationId,
                SentAt = r.SentAt!.Value,
                AnsweredAt = r.AcceptedAt ?? r.DeclinedAt,
                r.FirstContactOn,
            })
            .ToListAsync(ct);
        var paused = await db
            .Clocks.Where(c => c.Kind == ClockKind.Respond && c.PausedDays > 0)
            .Where(c => c.StartedAt >= from && c.ReferralId != null)
            .GroupBy(c => c.ReferralId!.Value)
            .Select(group => new { group.Key, Days = group.Sum(c => c.PausedDays) })
            .ToDictionaryAsync(group => group.Key, group => group.Days, ct);
        var timetable = await Timetable.Load(db, modules, ct);
        return
        [
            .. sent.Select(r =>
            {
                var calendar = timetable.For(r.OrganisationId);
                int? To(DateTimeOffset? at) =>
                    at is { } then ? calendar.Between(r.SentAt, then < r.SentAt ? r.SentAt : then) : null;
                DateTimeOffset? noon = r.FirstContactOn is { } on ? UkTime.InstantOf(on, new TimeOnly(12, 0)) : null;
                return new FlowDays(
                    r.SubmissionId,
                    r.ServiceId,
                    To(r.AnsweredAt) is { } days ? Math.Max(0, days - paused.GetValueOrDefault(r.Id)) : null,
                    To(noon)
                );
            }),
        ];
    }
}
