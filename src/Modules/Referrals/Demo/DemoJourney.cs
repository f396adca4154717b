using PlacePartners.Contracts;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Demo;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals.Demo;

/// <summary>One checklist and its referrals, step by step by the entities' own methods, until the moment of loading.</summary>
/// <param name="progress">0 at the beginning of the history, 1 at its end: the partnership gets quicker.</param>
internal sealed class DemoJourney(DemoDesk desk, double progress)
{
    private static readonly ContactChannel[] Tries =
    [
        ContactChannel.Phone,
        ContactChannel.Letter,
        ContactChannel.Visit,
    ];

    private static readonly (DeclineCode Code, string Note, double Weight)[] Declines =
    [
        (DeclineCode.AtCapacity, "The waiting list is full until next month.", 40),
        (DeclineCode.NotEligible, "We work with people aged 55 and over only.", 20),
        (DeclineCode.PersonDeclined, "", 16),
        (DeclineCode.OutsideArea, "", 10),
        (DeclineCode.InsufficientInformation, "", 8),
        (DeclineCode.NoLongerProvided, "", 6),
    ];

    private static readonly (OutcomeCode Code, string Note, double Weight)[] Outcomes =
    [
        (OutcomeCode.HelpedFully, "All that was asked for was done.", 46),
        (OutcomeCode.HelpedPartly, "", 22),
        (OutcomeCode.AdviceOnly, "", 14),
        (OutcomeCode.DidNotAttend, "", 6),
        (OutcomeCode.PersonStopped, "", 5),
        (OutcomeCode.NotHelped, "", 5),
        (OutcomeCode.DiedOrMoved, "", 2),
    ];

    /// <summary>How slow a receiver is, against the middle one.</summary>
    private static readonly Dictionary<string, double> Slowness = new()
    {
        ["fire"] = 0.6,
        ["faith"] = 0.5,
        ["residents"] = 0.7,
        ["lead"] = 0.8,
        ["community"] = 0.9,
        ["housing"] = 1.2,
        ["advice"] = 3,
        ["council"] = 1.6,
        ["nhs"] = 1.9,
    };

    private DemoTimes times = null!;

    private DemoPlace Place => desk.Place;

    public void Tell(int number, DateTimeOffset at)
    {
        var submission = desk.Fill(number, at);
        times = new DemoTimes(desk, submission, number);
        times.Follow(at);
        Happened(at, new ChecklistSubmitted(submission.Id, submission.OrganisationId, submission.MembershipId));
        Confirm(submission);
        times.Finish(Place.Now);
        DemoReferralNotices.Leave(submission, Place);
    }

    private void Confirm(Submission submission)
    {
        var hub = desk.Chance(0.6) ? "hub" : "lead.hub";
        var at = Later(submission.SubmittedAt, submission.IsUrgent ? 0 : 1.1);
        if (at > Place.Now)
            return;
        if (desk.Chance(0.02))
        {
            submission.Withdraw("They changed their mind when we rang.", desk.By(hub, at));
            times.Follow(at);
            foreach (
                var serviceId in submission.Consents.Where(c => c.Answer == ConsentAnswer.Yes).Select(c => c.ServiceId)
            )
                Happened(at, new ConsentWithdrawn(submission.Id, serviceId));
            return;
        }
        submission.Confirm(ContactChannel.Phone, "", desk.By(hub, at));
        times.Follow(at);
        foreach (var referral in submission.Referrals.ToList())
            Send(submission, referral, hub, at);
    }

    private void Send(Submission submission, Referral referral, string hub, DateTimeOffset confirmed)
    {
        var at = desk.Chance(0.1) ? Later(confirmed, 1) : confirmed.AddMinutes(desk.Dice.Next(2, 25));
        if (at > Place.Now)
            return;
        if (desk.Chance(0.02))
        {
            referral.Drop("They get this help from somebody else already.", desk.By(hub, at));
            return;
        }
        submission.Send(referral, desk.ReceiverOf(referral, at), desk.By(hub, at));
        times.Follow(referral, at);
        times.Follow(at);
        Happened(at, new ReferralSent(referral.Id, submission.Id, referral.ServiceId, referral.OrganisationId));
        Receive(submission, referral, hub);
    }

    private void Receive(Submission submission, Referral referral, string hub)
    {
        var slow = SlownessOf(referral);
        var viewed = Later(referral.SentAt!.Value, referral.IsUrgent ? 0 : 0.7 * slow);
        // What was sent in the last days is new in somebody's inbox.
        if (viewed > Place.Now || referral.SentAt > Place.Now.AddDays(-DemoDesk.DaysNew))
            return;
        referral.View(desk.ByReceiver(referral.OrganisationId, viewed));
        times.Follow(referral, viewed);
        var at = Later(viewed, 0.8 * slow);
        if (at > Place.Now)
            return;
        if (desk.Chance(0.012))
        {
            submission.WithdrawConsent(referral.ServiceId, "The person rang the hub.", desk.By(hub, at));
            times.Follow(referral, at);
            times.Follow(at);
            Happened(at, new ConsentWithdrawn(submission.Id, referral.ServiceId));
        }
        else if (desk.Chance(0.05 + 0.03 * slow))
            Decline(submission, referral, hub, at);
        else
            Accept(referral, slow, at);
    }

    private void Decline(Submission submission, Referral referral, string hub, DateTimeOffset at)
    {
        var (code, note, _) = desk.Pick(Declines, decline => decline.Weight);
        referral.Decline(code, note, desk.ByReceiver(referral.OrganisationId, at));
        Moved(referral, at);

        var again = Later(at, 1);
        if (
            again > Place.Now
            || code == DeclineCode.PersonDeclined
            || desk.Chance(0.5)
            || desk.Other(submission, referral) is not { } other
        )
            return;
        var by = desk.By(hub, again);
        var talk = new ConsentTalk(
            desk.Wording.Number,
            ConsentGivenHow.Phone,
            ConsentGivenBy.Person,
            "",
            UkTime.DateOf(by.At)
        );
        var reason = new Reason(
            referral.Needs,
            referral.QuestionIds,
            ReroutedFromId: referral.Id,
            Deadline: referral.Deadline
        );
        submission.RecordConsent(
            other.Id,
            new SaidOf(ConsentAnswer.Yes, DataGroups.DefaultFor(referral.Needs)),
            talk,
            desk.Wording.ReadOutFor(other.Name, other.OrganisationName),
            by
        );
        Send(submission, submission.Propose(other.Id, other.OrganisationId, reason, by), hub, again);
    }

    private void Accept(Referral referral, double slow, DateTimeOffset at)
    {
        referral.Accept(desk.ByReceiver(referral.OrganisationId, at));
        Moved(referral, at);
        var tries = desk.Pick(
            [0, 1, 2, 3],
            count =>
                count switch
                {
                    0 => 58,
                    1 => 25,
                    2 => 11,
                    _ => 6,
                }
        );
        for (var number = 0; number < tries; number++)
        {
            at = DemoCalendar.After(at, 1 + DemoCalendar.Wait(0.6 * slow, desk.Dice), desk.Dice);
            if (at > Place.Now)
                return;
            referral.RecordAttempt(UkTime.DateOf(at), Tries[number], desk.ByReceiver(referral.OrganisationId, at));
        }
        var next = Later(at, 1.6 * slow);
        if (next > Place.Now)
            return;
        if (tries == 3 && desk.Chance(0.6))
        {
            referral.GiveUpContact("No answer after three tries.", desk.ByReceiver(referral.OrganisationId, next));
            Moved(referral, next);
            return;
        }
        referral.RecordFirstContact(
            UkTime.DateOf(next),
            desk.Chance(0.7) ? ContactChannel.Phone : ContactChannel.Visit,
            desk.ByReceiver(referral.OrganisationId, next)
        );
        Moved(referral, next);
        Complete(referral, slow, next);
    }

    private void Complete(Referral referral, double slow, DateTimeOffset contacted)
    {
        var at = Later(contacted, 12 * slow);
        if (at > Place.Now || referral.HasExpired(at))
            return;
        var (code, note, _) = desk.Pick(Outcomes, outcome => outcome.Weight);
        referral.Complete(code, UkTime.DateOf(at), note, desk.ByReceiver(referral.OrganisationId, at));
        Moved(referral, at);
    }

    private double SlownessOf(Referral referral) =>
        Slowness.GetValueOrDefault(
            Place.Organisations.First(organisation => organisation.Value == referral.OrganisationId).Key,
            1
        ) * (1.25 - 0.45 * progress);

    private DateTimeOffset Later(DateTimeOffset moment, double middleDays) =>
        DemoCalendar.After(moment, DemoCalendar.Wait(middleDays, desk.Dice), desk.Dice);

    private void Moved(Referral referral, DateTimeOffset at)
    {
        times.Follow(referral, at);
        Happened(at, new ReferralMoved(referral.Id, referral.SubmissionId, referral.State.Code()));
    }

    private void Happened(DateTimeOffset at, IEvent happened)
    {
        Place.Clock.MoveTo(at);
        Place.Db.Publish(happened);
    }
}
