using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Time;
using PlacePartners.Referrals;
using static PlacePartners.Referrals.ReferralState;

namespace PlacePartners.Tests.Referrals;

/// <summary>
/// Random walks against the rules as they are written down: here from state to state by whom, once more and by hand, so that
/// a change of the product's own table shows.
/// </summary>
public sealed class ReferralWalkTests
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);
    private static readonly Receiver Open = new(TakesReferrals: true, HasSigned: true);
    private static readonly Timetable Times = new(Division.EnglandAndWales, [], []);

    private static readonly ReferralState[] Unfinished =
    [
        Proposed,
        ReferralState.Sent,
        Viewed,
        InfoRequested,
        Accepted,
        Waitlisted,
        InProgress,
        UnableToContact,
    ];

    private static readonly HashSet<(ReferralState From, string Verb, Party By)> Allowed =
    [
        (Proposed, "send", Party.Hub),
        (Proposed, "drop", Party.Hub),
        (Proposed, "drop", Party.Person),
        .. Each(Unfinished, "withdraw", Party.Person, Party.Referrer, Party.Hub),
        (ReferralState.Sent, "view", Party.Receiver),
        .. Each([ReferralState.Sent, Viewed], "ask", Party.Receiver),
        .. Each([InfoRequested], "answer", Party.Referrer, Party.Hub),
        .. Each([InfoRequested], "found out", Party.Receiver),
        .. Each([ReferralState.Sent, Viewed], "accept", Party.Receiver),
        .. Each([ReferralState.Sent, Viewed, Waitlisted], "decline", Party.Receiver),
        .. Each([Accepted, Waitlisted], "wait", Party.Receiver),
        .. Each([Accepted, Waitlisted, UnableToContact], "contact", Party.Receiver),
        .. Each([InProgress], "not contacted", Party.Receiver),
        .. Each([Accepted, InProgress], "give up", Party.Receiver),
        .. Each([InProgress], "complete", Party.Receiver),
        .. Each([Completed], "not complete", Party.Receiver),
        .. Each([ReferralState.Sent, Viewed], "run out", Party.System),
        .. Each([ReferralState.Sent, Viewed, InfoRequested, Accepted, Waitlisted], "recall", Party.Hub),
        .. Each([Completed, Declined, UnableToContact, NoResponse], "reopen", Party.Hub),
        .. Each(Enum.GetValues<ReferralState>().Where(s => s != EnteredInError), "error", Party.Hub),
    ];

    private static readonly Dictionary<ReferralState, ClockKind> Clocks = new()
    {
        [ReferralState.Sent] = ClockKind.Respond,
        [Viewed] = ClockKind.Respond,
        [InfoRequested] = ClockKind.Answer,
        [Accepted] = ClockKind.Contact,
        [Waitlisted] = ClockKind.Wait,
        [InProgress] = ClockKind.Outcome,
    };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void No_forbidden_move_succeeds_no_allowed_one_fails_and_none_is_lost(int seed)
    {
        var dice = new Random(seed);
        var made = new HashSet<(ReferralState, string, Party)>();
        for (var walk = 0; walk < 1500; walk++)
            Walk(dice, made);

        made.ShouldBe(Allowed, ignoreOrder: true);
    }

    private static void Walk(Random dice, HashSet<(ReferralState, string, Party)> made)
    {
        var (submission, referral) = Begin();
        var clocks = new List<Clock>();
        var at = Morning;
        for (var step = 0; step < 25; step++)
        {
            at = at.AddHours(dice.Next(1, 30));
            var (verb, party) = Next(referral.State, dice);
            var (from, known) = (referral.State, referral.History.Count);
            var ended = referral.EndedAt;
            var by = new Act(Guid.CreateVersion7(), Guid.CreateVersion7(), at, party);
            var refused = Try(() => Verbs[verb](submission, referral, by));

            // What ended more than 28 days ago is not opened again, whoever asks.
            var isTooLate = verb == "reopen" && ended < at - Referral.Reopenable;
            var isAllowed = Allowed.Contains((from, verb, party)) && !isTooLate;
            (refused is null).ShouldBe(isAllowed, $"{from} {verb} by {party}: {refused?.Message}");
            if (refused is not null)
            {
                referral.State.ShouldBe(from);
                referral.History.Count.ShouldBe(known);
                continue;
            }
            made.Add((from, verb, party));
            referral.History.Count.ShouldBe(known + 1);
            referral.History[^1].At.ShouldBe(at);
            Follow(referral, clocks, at);
        }
    }

    private static readonly string[] Ends = ["error", "withdraw", "recall", "drop"];

    // Mostly along the table, so that walks get far; now and then anything.
    private static (string, Party) Next(ReferralState state, Random dice)
    {
        var ways = Allowed.Where(way => way.From == state && (!Ends.Contains(way.Verb) || dice.Next(15) == 0)).ToList();
        if (ways.Count == 0 || dice.Next(4) == 0)
            return (Pick(Verbs.Keys, dice), Pick(Enum.GetValues<Party>(), dice));
        var way = Pick(ways, dice);
        return (way.Verb, way.By);
    }

    private static void Follow(Referral referral, List<Clock> clocks, DateTimeOffset at)
    {
        var still = new Dictionary<Guid, Standing> { [referral.SubmissionId] = new(null, null) };
        var hands = new ClockHands(Times, clocks, still);
        hands.Follow(referral, at);
        clocks.AddRange(hands.Started);

        var running = clocks.FindAll(clock => clock.IsRunning);
        running
            .Select(clock => clock.Kind)
            .ShouldBe(Clocks.TryGetValue(referral.State, out var kind) ? [kind] : [], referral.State.ToString());
        referral.DueAt.ShouldBe(running.SingleOrDefault()?.DueAt);
        clocks.ShouldAllBe(clock => clock.StoppedAt != null || clock.PausedAt == null || clock.RingsAt == null);
        clocks
            .Where(clock => clock.PausedAt != null)
            .ShouldAllBe(clock => referral.State == InfoRequested && clock.Kind == ClockKind.Respond);
    }

    private static readonly Dictionary<string, Action<Submission, Referral, Act>> Verbs = new()
    {
        ["send"] = (submission, referral, by) => submission.Send(referral, Open, by),
        ["drop"] = (_, referral, by) => referral.Drop("They have this help already.", by),
        ["view"] = (_, referral, by) => View(referral, by),
        ["ask"] = (_, referral, by) => referral.Ask("Are there stairs at the front?", by),
        ["answer"] = (_, referral, by) => referral.AnswerQuestion("Two steps.", by),
        ["found out"] = (_, referral, by) => referral.TakeBackQuestion(by),
        ["accept"] = (_, referral, by) => referral.Accept(by),
        ["decline"] = (_, referral, by) => referral.Decline(DeclineCode.AtCapacity, "", by),
        ["wait"] = (_, referral, by) =>
            referral.PutOnWaitingList(WaitBand.OneMonth, Today(by).AddDays(7), Today(by).AddDays(28), by),
        ["contact"] = (_, referral, by) => referral.RecordFirstContact(Today(by), ContactChannel.Phone, by),
        ["not contacted"] = (_, referral, by) => referral.TakeBackFirstContact("It was another person.", by),
        ["give up"] = GiveUp,
        ["complete"] = (_, referral, by) => referral.Complete(OutcomeCode.HelpedFully, Today(by), "", by),
        ["not complete"] = (_, referral, by) => referral.TakeBackOutcome("It was another person.", by),
        ["run out"] = (_, referral, by) => referral.RunOut(by),
        ["withdraw"] = (_, referral, by) => Withdraw(referral, by),
        ["recall"] = (_, referral, by) => referral.Recall("Sent to the wrong one.", by),
        ["reopen"] = (submission, referral, by) => submission.Reopen(referral, Open, "They want it after all.", by),
        ["error"] = (_, referral, by) => referral.EnterInError("Somebody else was meant.", by),
    };

    // Opening a page twice is no move and no error.
    private static void View(Referral referral, Act by)
    {
        if (referral.State != ReferralState.Sent)
            throw Refusal.Rule("not-now", "It was seen before.");
        referral.View(by);
    }

    // What has ended is withdrawn too, but stays as it ended.
    private static void Withdraw(Referral referral, Act by)
    {
        if (!Unfinished.Contains(referral.State))
            throw Refusal.Rule("not-now", "It has ended.");
        referral.Withdraw("They changed their mind.", by);
    }

    private static void GiveUp(Submission submission, Referral referral, Act by)
    {
        var tries = referral.Attempts.Count;
        if (by.As == Party.Receiver && tries == 0 && referral.State is Accepted or InProgress)
        {
            var late = by with { At = by.At.AddDays(3), As = Party.Receiver };
            foreach (
                var (days, how) in new[]
                {
                    (0, ContactChannel.Phone),
                    (1, ContactChannel.Letter),
                    (2, ContactChannel.Phone),
                }
            )
                referral.RecordAttempt(Today(by).AddDays(days), how, late);
            referral.History.RemoveRange(referral.History.Count - 3, 3);
        }
        referral.GiveUpContact("", by);
    }

    private static DateOnly Today(Act by) => UkTime.DateOf(by.At);

    private static Refusal? Try(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (Refusal refused)
        {
            return refused;
        }
    }

    private static T Pick<T>(IReadOnlyCollection<T> choices, Random dice) =>
        choices.ElementAt(dice.Next(choices.Count));

    private static IEnumerable<(ReferralState, string, Party)> Each(
        IEnumerable<ReferralState> from,
        string verb,
        params Party[] by
    ) => from.SelectMany(state => by.Select(party => (state, verb, party)));

    private static (Submission, Referral) Begin()
    {
        var by = new Act(Guid.CreateVersion7(), Guid.CreateVersion7(), Morning);
        var checklist = Checklist.Publish(1, ChecklistSeed.Sections(), null, Morning);
        var details = new PersonDetails("Ada", "Invented", null, "", "", "020 7946 0018", "", "", "", false);
        var person = PlacePartners.Referrals.Person.Told(details, Guid.CreateVersion7(), new DateOnly(2026, 11, 23));
        var answers = new List<Answer>
        {
            new() { QuestionId = "Q05", Reply = Reply.Yes },
        };
        var draft = new Draft("PP-TEST-23", Guid.CreateVersion7(), answers, new DateOnly(2026, 11, 23), "");
        var submission = Submission.Make(draft, checklist, person, by);
        var serviceId = Guid.CreateVersion7();
        var referral = submission.Propose(serviceId, Guid.CreateVersion7(), new Reason(["falls"], ["Q05"]), by);
        submission.RecordConsent(
            serviceId,
            ConsentAnswer.Yes,
            new(1, ConsentGivenHow.FaceToFace, ConsentGivenBy.Person, "", new DateOnly(2026, 11, 23)),
            "Words",
            by
        );
        submission.Confirm(ContactChannel.Phone, "", by with { As = Party.Hub });
        return (submission, referral);
    }
}
