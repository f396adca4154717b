using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>A service that a rule names for a need.</summary>
/// <param name="Why">The first thing against it; null where a referral can be proposed.</param>
/// <param name="MayTell">Nothing can be sent to it, but the person can be told about it.</param>
internal sealed record Candidate(RoutingRule Rule, ServiceRecord Service, LeftOut? Why, bool MayTell)
{
    public bool MayRefer => Why is null;

    /// <summary>From the person, in a straight line; null where it is not known.</summary>
    public double? Metres { get; init; }

    /// <summary>Whether the person lives in a ward that it is for is not known.</summary>
    public bool AsksForWard { get; init; }

    /// <summary>To the nearest, 0 for less than half of one; null where it is not known.</summary>
    public int? Kilometres => Metres is { } metres ? (int)Math.Round(metres / 1000) : null;
}

/// <param name="Candidates">All, in the order of their rank.</param>
/// <param name="Chosen">Those to propose, as the need is shared out.</param>
internal sealed record RoutedNeed(
    string Need,
    FanOut FanOut,
    IReadOnlyList<Candidate> Candidates,
    IReadOnlyList<Candidate> Chosen
)
{
    /// <summary>All that fit, those first that are proposed first.</summary>
    public IReadOnlyList<Candidate> InLine => [.. Router.InLine(FanOut, Candidates)];
}

/// <summary>A referral of the same checklist, or what the person said to a service.</summary>
internal sealed record EarlierLine(
    Guid ServiceId,
    ReferralState? State,
    DateTimeOffset? DeclinedAt,
    bool SaidNo = false
)
{
    public static IReadOnlyList<EarlierLine> Of(Submission submission) =>
        [
            .. submission.Referrals.Select(r => new EarlierLine(r.ServiceId, r.State, r.DeclinedAt)),
            .. Refused(submission.Consents).Select(id => new EarlierLine(id, null, null, SaidNo: true)),
        ];

    // The newest answer for a service decides.
    private static IEnumerable<Guid> Refused(IEnumerable<Consent> consents) =>
        consents
            .GroupBy(consent => consent.ServiceId)
            .Where(answers =>
                answers.OrderBy(c => c.GivenAt).ThenBy(c => c.Id).Last()
                    is { IsLive: false, Answer: not ConsentAnswer.Unable }
            )
            .Select(answers => answers.Key);
}

/// <summary>From a need to services: filters, rank, choice. It asks nobody and keeps nothing.</summary>
internal static class Router
{
    // Where nobody knows when a service gets in touch, the ten working days count that everybody is given.
    private const int UsualDays = 14;

    private sealed record Look(
        ServiceRecord Service,
        RoutingFacts Facts,
        Applicant Person,
        IEnumerable<EarlierLine> Lines,
        RoutingRule Rule,
        bool IsReferrersDuty
    );

    private static readonly (LeftOut Why, Func<Look, bool> Fails)[] Filters =
    [
        (LeftOut.NoAgreement, look => !look.Facts.Signed.Contains(look.Service.OrganisationId)),
        (LeftOut.TakesNoReferrals, look => !look.Service.TakesReferrals),
        (LeftOut.Paused, look => look.Service.Intake.PausedUntil > look.Facts.Today),
        (LeftOut.Full, look => look.Facts.Taken.GetValueOrDefault(look.Service.Id) >= look.Service.Intake.WeeklyLimit),
        (LeftOut.NotAssured, look => !Assurance.Holds(look.Service.AssuredOn, look.Facts.Today)),
        (LeftOut.OutsideArea, look => look.Person.LivesOutside(look.Service.IsFor, look.Facts.Places)),
        (LeftOut.TooYoung, look => look.Person.AgeOn(look.Facts.Today) < look.Service.IsFor.MinimumAge),
        (LeftOut.TooOld, look => look.Person.AgeOn(look.Facts.Today) > look.Service.IsFor.MaximumAge),
        (LeftOut.Circumstances, look => look.Rule.Conditions.Exists(look.Person.AnsweredOtherwise)),
        (LeftOut.NoInterpreter, look => look.Person.CannotBeUnderstoodBy(look.Service.IsFor)),
        (LeftOut.AccessNotMet, look => look.Person.NotMetBy(look.Service.IsFor).Any()),
        (LeftOut.PersonSaidNo, look => look.Lines.Any(line => line.SaidNo)),
        (
            LeftOut.ReferredAlready,
            look => look.Lines.Any(line => line.State is { } state && ReferralStates.Live.Contains(state))
        ),
        (LeftOut.DeclinedLately, look => look.Lines.Any(line => IsLate(line.DeclinedAt, look.Facts.Today))),
        (LeftOut.OwnDuty, look => look.IsReferrersDuty && look.Service.OrganisationId != look.Person.ReferrerId),
    ];

    // They say that nothing can be sent, not that the service is of no use to the person.
    private static readonly LeftOut[] Tellable = [LeftOut.NoAgreement, LeftOut.TakesNoReferrals];

    private static readonly LeftOut[] OfPerson =
    [
        LeftOut.OutsideArea,
        LeftOut.TooYoung,
        LeftOut.TooOld,
        LeftOut.Circumstances,
        LeftOut.NoInterpreter,
        LeftOut.AccessNotMet,
        LeftOut.PersonSaidNo,
    ];

    public static RoutedNeed Route(
        string need,
        RoutingFacts facts,
        Applicant person,
        IReadOnlyCollection<EarlierLine> earlier
    )
    {
        var fanOut = facts.FanOuts.GetValueOrDefault(need);
        var isReferrersDuty = facts.HasDuty(need, person.ReferrerId);
        var ranked = facts
            .Rules[need]
            .Where(rule => facts.Services.ContainsKey(rule.ServiceId))
            .Select(rule => Judge(rule, facts, person, earlier, isReferrersDuty))
            .OrderBy(candidate => fanOut == FanOut.InTurn ? 0 : candidate.Rule.Position)
            .ThenBy(candidate => WeeksTo(candidate.Service, facts))
            .ThenBy(candidate => Nearness.Of(candidate.Service, person, candidate.Metres))
            .ThenBy(candidate => facts.Lately.GetValueOrDefault(candidate.Service.Id))
            .ThenBy(candidate => candidate.Service.Id)
            .ToList();
        return new(need, fanOut, ranked, Choose(fanOut, ranked));
    }

    private static Candidate Judge(
        RoutingRule rule,
        RoutingFacts facts,
        Applicant person,
        IReadOnlyCollection<EarlierLine> earlier,
        bool isReferrersDuty
    )
    {
        var service = facts.Services[rule.ServiceId];
        var lines = earlier.Where(line => line.ServiceId == service.Id);
        var look = new Look(service, facts, person, lines, rule, isReferrersDuty);
        var why = Filters.Where(filter => filter.Fails(look)).Select(filter => (LeftOut?)filter.Why).FirstOrDefault();
        var mayTell =
            why is { } first
            && Tellable.Contains(first)
            && Filters.All(filter => !OfPerson.Contains(filter.Why) || !filter.Fails(look));
        return new(rule, service, why, mayTell)
        {
            Metres =
                facts.Places.Has(person.Postcode) && Nearness.PostcodeOf(service) is { } postcode
                    ? facts.Places.MetresBetween(person.Postcode, postcode)
                    : null,
            AsksForWard = person.MayLiveOutside(service.IsFor, facts.Places),
        };
    }

    // By the week: a day more or less is no reason to send everybody to one of two services.
    private static int WeeksTo(ServiceRecord service, RoutingFacts facts) =>
        ((facts.DaysTo(service.Id) ?? DaysSaid(service.Intake.Wait)) + 6) / 7;

    private static int DaysSaid(WaitBand? wait) =>
        wait switch
        {
            WaitBand.Days or WaitBand.OneWeek => 7,
            WaitBand.OneMonth => 31,
            WaitBand.ThreeMonths => 92,
            WaitBand.Longer => 183,
            _ => UsualDays,
        };

    private static IReadOnlyList<Candidate> Choose(FanOut fanOut, List<Candidate> ranked) =>
        [.. InLine(fanOut, ranked).Take(fanOut == FanOut.All ? int.MaxValue : 1)];

    // Where one is wanted, what can be sent goes before what the person can only be told about.
    public static IEnumerable<Candidate> InLine(FanOut fanOut, IEnumerable<Candidate> ranked) =>
        ranked
            .Where(candidate => candidate.MayRefer || candidate.MayTell)
            .OrderByDescending(candidate => fanOut == FanOut.All || candidate.MayRefer);

    private static bool IsLate(DateTimeOffset? declinedAt, DateOnly today) =>
        declinedAt is { } at && UkTime.DateOf(at) >= today.AddDays(-Intakes.Lately);
}
