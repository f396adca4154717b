using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals.Demo;

/// <summary>The clocks of one checklist, and the call after four weeks. Has dice of its own, so that journeys stay as they are.</summary>
internal sealed class DemoTimes(DemoDesk desk, Submission submission, int number)
{
    private readonly List<Clock> clocks = [];
    private readonly Random dice = new(number);

    public void Follow(Referral referral, DateTimeOffset at) => With(at, hands => hands.Follow(referral, at));

    public void Follow(DateTimeOffset at) => With(at, hands => hands.Follow(submission, at));

    /// <summary>What time has brought by the moment of loading: nobody answered, the person was asked, reminders are long told.</summary>
    public void Finish(DateTimeOffset now)
    {
        foreach (var referral in submission.Referrals)
        {
            if (clocks.Find(c => c.ReferralId == referral.Id && c.Kind == ClockKind.Respond && c.IsRunning) is { } open)
                RunOut(referral, open, now);
        }
        foreach (var referral in submission.Referrals.Where(r => r.EndedAt < now.AddDays(-12)))
            Settle(referral);
        if (clocks.Find(c => c is { Kind: ClockKind.FollowUp, IsRunning: true } && c.DueAt < now) is { } call)
            Ask(Soon(call.DueAt, now));
        foreach (var clock in clocks)
            Silence(clock, now);
        desk.Place.Db.AddRange(clocks);
    }

    private void With(DateTimeOffset at, Action<ClockHands> follow)
    {
        var hands = new ClockHands(
            desk.Timetable,
            clocks,
            new Dictionary<Guid, Standing> { [submission.Id] = new(submission.HeldAt, submission.RestrictedAt) }
        );
        follow(hands);
        clocks.AddRange(hands.Started);
    }

    private void RunOut(Referral referral, Clock open, DateTimeOffset now)
    {
        Silence(open, now);
        if (open is not { Stage: ClockStage.Escalated, RingsAt: { } end } || end > now)
            return;
        referral.RunOut(Act.OfClock(end));
        Follow(referral, end);
    }

    private void Settle(Referral referral)
    {
        var isReplaced = submission.Referrals.Exists(other => other.ReroutedFromId == referral.Id);
        if (!isReplaced && ReferralStates.ToReroute.Contains(referral.State) && referral.WithdrawnAt is null)
            referral.Settle(
                "They know, and do not want another service.",
                desk.By("hub", referral.EndedAt!.Value.AddDays(2))
            );
    }

    private void Silence(Clock clock, DateTimeOffset now)
    {
        while (clock is { RingsAt: { } at, Stage: not ClockStage.Escalated } && at <= now)
            clock.Rang(desk.Timetable);
    }

    private void Ask(DateTimeOffset at)
    {
        var by = desk.By("hub", at);
        switch (dice.NextDouble())
        {
            case < 0.88:
                foreach (var referral in submission.Referrals.Where(r => r.CompletedAt < at && r.WithdrawnAt is null))
                    Hear(referral, by);
                submission.EndFollowUp(FollowUpResult.Reached, "", by);
                break;
            // Who was called lately and not reached waits for another try.
            case < 0.95:
            case var _ when at < desk.Place.Now.AddDays(-20):
                foreach (var how in new[] { ContactChannel.Phone, ContactChannel.Phone, ContactChannel.Letter })
                    submission.RecordFollowUpAttempt(how, "", by);
                submission.EndFollowUp(FollowUpResult.NotReached, "", by);
                break;
        }
        Follow(at);
    }

    private void Hear(Referral referral, Act by)
    {
        if (dice.NextDouble() < 0.94)
        {
            referral.Hear(PersonsWord.Confirmed, "", by);
            return;
        }
        referral.Hear(PersonsWord.Disputed, "Nobody has been in touch with me about it.", by);
        var found = by.At.AddDays(3);
        if (found < desk.Place.Now)
            referral
                .QualityCases[^1]
                .Close("The service had the wrong number. They have spoken now.", by with { At = found });
    }

    private DateTimeOffset Soon(DateTimeOffset due, DateTimeOffset now)
    {
        var at = DemoCalendar.InOfficeHours(UkTime.DateOf(due), dice);
        return at < now ? at : due;
    }
}
