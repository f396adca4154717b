using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>
/// Starts, pauses and stops clocks with every save that moves a referral or a checklist, in the same commit. No slice can
/// forget it.
/// </summary>
internal sealed class ClockKeeper(IMediator modules) : IBeforeSave
{
    public async Task Run(AppDb db, CancellationToken ct)
    {
        if (db.IsLoadingHistory)
            return;
        var referrals = db
            .ChangeTracker.Entries<Referral>()
            .Where(e => e.State == EntityState.Modified && HasMoved(e.Entity, e.OriginalValues))
            .Select(e => e.Entity)
            .ToList();
        var submissions = db
            .ChangeTracker.Entries<Submission>()
            .Where(e =>
                e.State == EntityState.Added
                || (e.State == EntityState.Modified && e.Collection(s => s.Referrals).IsLoaded)
            )
            .Select(e => e.Entity)
            .ToList();
        if (referrals.Count == 0 && submissions.Count == 0)
            return;

        var ids = referrals.Select(r => r.SubmissionId).Concat(submissions.Select(s => s.Id)).Distinct().ToList();
        var known = await db.Clocks.Where(c => ids.Contains(c.SubmissionId)).ToListAsync(ct);
        var timetable = await Timetable.Load(db, modules, ct);
        var hands = new ClockHands(timetable, known, await Standing(db, ids, ct));
        var now = db.Clock.GetUtcNow();
        foreach (var referral in referrals)
            hands.Follow(referral, now);
        foreach (var submission in submissions)
            hands.Follow(submission, now);
        db.AddRange(hands.Started);
    }

    private static async Task<IReadOnlyDictionary<Guid, Standing>> Standing(
        AppDb db,
        IReadOnlyCollection<Guid> ids,
        CancellationToken ct
    )
    {
        var all = db
            .ChangeTracker.Entries<Submission>()
            .Where(e => ids.Contains(e.Entity.Id))
            .ToDictionary(e => e.Entity.Id, e => new Standing(e.Entity.HeldAt, e.Entity.RestrictedAt));
        var others = ids.Where(id => !all.ContainsKey(id)).ToList();
        if (others.Count == 0)
            return all;
        var stored = await db
            .Submissions.Where(s => others.Contains(s.Id))
            .Select(s => new
            {
                s.Id,
                s.HeldAt,
                s.RestrictedAt,
            })
            .ToListAsync(ct);
        foreach (var one in stored)
            all.Add(one.Id, new(one.HeldAt, one.RestrictedAt));
        return all;
    }

    private static bool HasMoved(
        Referral referral,
        Microsoft.EntityFrameworkCore.ChangeTracking.PropertyValues before
    ) =>
        before.GetValue<ReferralState>(nameof(Referral.State)) != referral.State
        || before.GetValue<DateOnly?>(nameof(Referral.ReviewOn)) != referral.ReviewOn
        || before.GetValue<DateTimeOffset?>(nameof(Referral.WithdrawnAt)) != referral.WithdrawnAt;
}

/// <summary>Why the clocks of a checklist stand, whatever its referrals wait for; both null while they run.</summary>
internal sealed record Standing(DateTimeOffset? HeldAt, DateTimeOffset? RestrictedAt)
{
    public bool IsStill => HeldAt is not null || RestrictedAt is not null;

    // What goes without consent is not held back for the person's safety: it is sent for its sake.
    public bool Stops(Referral referral) => RestrictedAt is not null || (HeldAt is not null && !referral.IsOverridden);
}

/// <summary>Sets the clocks of referrals and checklists by the state that they are in.</summary>
internal sealed class ClockHands(
    Timetable timetable,
    IReadOnlyCollection<Clock> known,
    IReadOnlyDictionary<Guid, Standing> standing
)
{
    public List<Clock> Started { get; } = [];

    public void Follow(Referral referral, DateTimeOffset now)
    {
        var clocks = Live(c => c.ReferralId == referral.Id);
        var wanted = KindOf(referral);
        foreach (var clock in clocks)
        {
            var asks = clock.Kind == ClockKind.Respond && referral.State == ReferralState.InfoRequested;
            if (!asks && (clock.Kind != wanted || IsReviewedAgain(clock, referral)))
                clock.Stop(timetable, now);
        }
        if (wanted is { } kind && !clocks.Exists(clock => clock.Kind == kind && clock.StoppedAt is null))
            Start(kind, ClockSubject.Of(referral), now, kind == ClockKind.Wait ? referral.ReviewOn : null);
        PauseOrResume(referral, now);
    }

    private void PauseOrResume(Referral referral, DateTimeOffset now)
    {
        foreach (var clock in Live(c => c.ReferralId == referral.Id))
        {
            if (
                standing[referral.SubmissionId].Stops(referral)
                || (clock.Kind == ClockKind.Respond && referral.State == ReferralState.InfoRequested)
            )
                clock.Pause(now);
            else
                clock.Resume(timetable, now);
        }
        referral.IsDue(Live(c => c.ReferralId == referral.Id && c.PausedAt is null).FirstOrDefault()?.DueAt);
    }

    public void Follow(Submission submission, DateTimeOffset now)
    {
        var subject = new ClockSubject(submission.Id, submission.IsUrgent);
        var own = known.Concat(Started).Where(c => c.SubmissionId == submission.Id && c.ReferralId is null).ToList();
        var isErased = submission.Person is { ErasedAt: not null };
        Set(ClockKind.Triage, submission is { FirstTriedAt: null, WithdrawnAt: null } && !isErased);
        Set(ClockKind.FollowUp, submission.AwaitsFollowUp);
        submission.IsDue(
            Live(c => c.SubmissionId == submission.Id && c.ReferralId is null && c.PausedAt is null)
                .Min(c => (DateTimeOffset?)c.DueAt)
        );
        foreach (var referral in submission.Referrals.Where(r => known.Any(clock => clock.ReferralId == r.Id)))
            PauseOrResume(referral, now);

        void Set(ClockKind kind, bool isWanted)
        {
            var clocks = own.FindAll(clock => clock.Kind == kind);
            if (!isWanted)
                clocks.ForEach(clock => clock.Stop(timetable, now));
            else if (standing[submission.Id].IsStill)
                clocks.ForEach(clock => clock.Pause(now));
            else if (clocks.Exists(clock => clock.PausedAt is not null))
                clocks.ForEach(clock => clock.Resume(timetable, now));
            else if (!clocks.Exists(clock => clock.StoppedAt is null))
                Start(kind, subject, now);
        }
    }

    private static ClockKind? KindOf(Referral referral) =>
        referral.WithdrawnAt is not null
            ? null
            : referral.State switch
            {
                ReferralState.Sent or ReferralState.Viewed => ClockKind.Respond,
                ReferralState.InfoRequested => ClockKind.Answer,
                ReferralState.Accepted => ClockKind.Contact,
                ReferralState.Waitlisted => ClockKind.Wait,
                ReferralState.InProgress => ClockKind.Outcome,
                _ => null,
            };

    private static bool IsReviewedAgain(Clock clock, Referral referral) =>
        clock.Kind == ClockKind.Wait && clock.On != referral.ReviewOn;

    private List<Clock> Live(Func<Clock, bool> which) =>
        [.. known.Concat(Started).Where(clock => clock.StoppedAt is null && which(clock))];

    private void Start(ClockKind kind, ClockSubject subject, DateTimeOffset now, DateOnly? on = null) =>
        Started.Add(Clock.Start(kind, subject, timetable, now, on));
}
