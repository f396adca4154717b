using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using TaskKind = PlacePartners.Referrals.ListHubTasks.TaskKind;

namespace PlacePartners.Referrals;

/// <summary>Where each kind of the hub's tasks is found.</summary>
internal static class HubTasks
{
    public sealed record Found(
        TaskKind Kind,
        Guid SubmissionId,
        Guid? ReferralId,
        string Reference,
        Guid? ServiceId,
        DateTimeOffset Since,
        ClockKind? Awaited,
        ReferralState? State,
        bool IsUrgent
    );

    public static IQueryable<Referral> ToReroute(AppDb db) =>
        db
            .Referrals.AsNoTracking()
            .Where(r =>
                ReferralStates.ToReroute.Contains(r.State)
                && r.WithdrawnAt == null
                && r.SettledAt == null
                && r.EndedAt != null
                && r.Submission.WithdrawnAt == null
                && r.Submission.Person.ErasedAt == null
                && !r.Submission.Referrals.Any(next => next.ReroutedFromId == r.Id)
            );

    /// <summary>Until the service has taken it or said no, also while it waits to be sent.</summary>
    public static IQueryable<Referral> ToRing(AppDb db) =>
        db
            .Referrals.AsNoTracking()
            .Where(r => r.Deadline == Deadline.FourHours && r.WithdrawnAt == null)
            .Where(r =>
                r.State == ReferralState.Proposed
                || r.State == ReferralState.Sent
                || r.State == ReferralState.Viewed
                || r.State == ReferralState.InfoRequested
            )
            .Where(r => r.Submission.WithdrawnAt == null && r.Submission.Person.ErasedAt == null);

    public static IQueryable<Clock> Late(AppDb db, DateTimeOffset now) =>
        db
            .Clocks.AsNoTracking()
            .Where(c => c.StoppedAt == null && c.PausedAt == null && c.DueAt < now && c.Kind != ClockKind.FollowUp);

    public static IQueryable<Clock> ToFollowUp(AppDb db, DateTimeOffset now) =>
        db.Clocks.AsNoTracking().Where(c => c.StoppedAt == null && c.Kind == ClockKind.FollowUp && c.DueAt < now);

    public static IQueryable<QualityCase> Quality(AppDb db) =>
        db.QualityCases.AsNoTracking().Where(q => q.ClosedAt == null);

    // Each in its order: what is a record by then can be put in no order by the database.
    public static IQueryable<Found> Of(TaskKind kind, AppDb db, DateTimeOffset now) =>
        kind switch
        {
            TaskKind.Tell => db.ToTell()
                .OrderBy(r => r.SentAt)
                .Select(r => new Found(
                    TaskKind.Tell,
                    r.SubmissionId,
                    r.Id,
                    r.Submission.Reference,
                    r.ServiceId,
                    r.SentAt!.Value,
                    null,
                    r.State,
                    r.IsUrgent
                )),
            TaskKind.RingNow => ToRing(db)
                .OrderBy(r => r.MadeAt)
                .Select(r => new Found(
                    TaskKind.RingNow,
                    r.SubmissionId,
                    r.Id,
                    r.Submission.Reference,
                    r.ServiceId,
                    r.MadeAt,
                    null,
                    r.State,
                    r.IsUrgent
                )),
            TaskKind.Reroute => ToReroute(db)
                .OrderBy(r => r.EndedAt)
                .Select(r => new Found(
                    TaskKind.Reroute,
                    r.SubmissionId,
                    r.Id,
                    r.Submission.Reference,
                    r.ServiceId,
                    r.EndedAt!.Value,
                    null,
                    r.State,
                    r.IsUrgent
                )),
            TaskKind.Renew => db.ToRenew(now)
                .OrderBy(r => r.SharedUntil)
                .Select(r => new Found(
                    TaskKind.Renew,
                    r.SubmissionId,
                    r.Id,
                    r.Submission.Reference,
                    r.ServiceId,
                    r.SharedUntil!.Value,
                    null,
                    r.State,
                    r.IsUrgent
                )),
            TaskKind.Quality => from quality in Quality(db)
            join referral in db.Referrals on quality.ReferralId equals referral.Id
            orderby quality.OpenedAt
            select new Found(
                TaskKind.Quality,
                quality.SubmissionId,
                quality.ReferralId,
                referral.Submission.Reference,
                referral.ServiceId,
                quality.OpenedAt,
                null,
                referral.State,
                referral.IsUrgent
            ),
            TaskKind.Letter => from letter in db.ToPost()
            join submission in db.Submissions on letter.SubmissionId equals submission.Id
            orderby letter.AskedAt
            select new Found(
                TaskKind.Letter,
                letter.SubmissionId,
                null,
                submission.Reference,
                null,
                letter.AskedAt,
                null,
                null,
                submission.IsUrgent
            ),
            TaskKind.Infected => from file in db.InfectedFiles.AsNoTracking()
            join submission in db.Submissions on file.SubmissionId equals submission.Id
            where file.SettledAt == null
            orderby file.FoundAt
            select new Found(
                TaskKind.Infected,
                file.SubmissionId,
                null,
                submission.Reference,
                null,
                file.FoundAt,
                null,
                null,
                false
            ),
            _ => from clock in kind == TaskKind.Late ? Late(db, now) : ToFollowUp(db, now)
            join submission in db.Submissions on clock.SubmissionId equals submission.Id
            orderby clock.DueAt
            select new Found(
                kind,
                clock.SubmissionId,
                clock.ReferralId,
                submission.Reference,
                clock.ServiceId,
                clock.DueAt,
                clock.Kind,
                null,
                clock.IsUrgent
            ),
        };
}
