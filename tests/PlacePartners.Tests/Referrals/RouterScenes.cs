using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Time;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

/// <summary>Services, rules and somebody to route, with no database and no clock.</summary>
internal static class RouterScenes
{
    public static readonly DateOnly Monday = new(2026, 11, 23);
    public static readonly Guid Partner = Guid.CreateVersion7();

    /// <summary>Whose worker refers.</summary>
    public static readonly Guid Referrer = Guid.CreateVersion7();

    /// <summary>She said that she cares for nobody, and does not know whether she is lonely.</summary>
    public static readonly Applicant Ada = new(new DateOnly(1948, 3, 2), "SW2 1AA", "Somali", NeedsInterpreter: true)
    {
        Answers = new Dictionary<string, Reply> { ["Q10"] = Reply.No, ["Q07"] = Reply.DontKnow },
        ReferrerId = Referrer,
        AccessNeeds = [AccessNeed.StepFree, AccessNeed.HearingLoop],
    };

    public static RoutedNeed Route(RoutingFacts facts, Applicant person, params EarlierLine[] earlier) =>
        Router.Route("falls", facts, person, earlier);

    public static Candidate Of(this RoutedNeed routed, ServiceRecord service) =>
        routed.Candidates.Single(candidate => candidate.Service.Id == service.Id);

    public static Dictionary<string, FanOut> Shared(FanOut fanOut) => new() { ["falls"] = fanOut };

    public static RouteCondition Asks(string questionId, Reply wants) =>
        new() { QuestionId = questionId, Wants = wants };

    public static ServiceRecord Service(Eligibility? isFor = null, int? limit = null, string? address = null) =>
        new(
            Guid.CreateVersion7(),
            Partner,
            "Partner",
            "Steady Steps",
            "Classes.",
            ["falls"],
            TakesReferrals: true,
            IsActive: true,
            null,
            null,
            null,
            address,
            isFor ?? Eligibility.Everybody,
            Intake.Open with
            {
                WeeklyLimit = limit,
            },
            Monday
        );

    public static ServiceRecord Any(Random dice) =>
        Service(
            new(
                dice.Next(2) == 0 ? dice.Next(40, 90) : null,
                dice.Next(2) == 0 ? dice.Next(60, 100) : null,
                dice.Next(2) == 0 ? ["SW2"] : ["SE1", "SW9"],
                [],
                dice.Next(3) == 0 ? null : dice.Next(2) == 0,
                [],
                dice.Next(3) == 0 ? [AccessNeed.HearingLoop] : [],
                []
            ),
            dice.Next(2) == 0 ? dice.Next(1, 4) : null
        ) with
        {
            TakesReferrals = dice.Next(4) > 0,
            AssuredOn = Monday.AddDays(-dice.Next(120)),
        };

    public static RoutingFacts Facts(params ServiceRecord[] services) =>
        new(
            services.Select((service, at) => RoutingRule.Add("falls", service.Id, at + 1)).ToLookup(rule => rule.Need),
            new Dictionary<string, FanOut>(),
            services.ToDictionary(service => service.Id),
            new HashSet<Guid> { Partner, Referrer },
            new Dictionary<Guid, int>(),
            new Dictionary<Guid, int>(),
            new Dictionary<Guid, int>(),
            new Dictionary<Guid, ServicePromise>(),
            Monday
        );

    /// <summary>These services on these terms, in this order.</summary>
    public static RoutingFacts Arranged(this RoutingFacts facts, params ServiceArranged[] services) =>
        facts with
        {
            Rules = RoutingRule
                .Of(new NeedArranged { Need = "falls", Services = [.. services] })
                .ToLookup(rule => rule.Need),
        };

    /// <summary>The referrer runs a service of its own, and is funded to meet the need.</summary>
    public static RoutingFacts WithDutyOfReferrer(this RoutingFacts facts)
    {
        var own = Service() with { OrganisationId = Referrer };
        var duty = new ServiceArranged
        {
            ServiceId = own.Id,
            IsInUse = true,
            HasDuty = true,
        };
        var rules = RoutingRule.Of(new NeedArranged { Need = "falls", Services = [duty] });
        return facts with
        {
            Services = facts.Services.Values.Append(own).ToDictionary(service => service.Id),
            Rules = facts.Rules["falls"].Concat(rules).ToLookup(rule => rule.Need),
        };
    }

    public static (ServiceRecord, RoutingFacts, EarlierLine[]) Failing(LeftOut why) => Failing(why, Service(), null);

    /// <summary>One thing against a service, on top of what stands against it already.</summary>
    public static (ServiceRecord, RoutingFacts, EarlierLine[]) Failing(
        LeftOut why,
        ServiceRecord service,
        RoutingFacts? before = null
    )
    {
        service = why switch
        {
            LeftOut.TakesNoReferrals => service with { TakesReferrals = false },
            LeftOut.Paused => service with
            {
                Intake = service.Intake with { PausedUntil = Monday.AddDays(9), PauseReason = "Holiday" },
            },
            LeftOut.Full => service with { Intake = service.Intake with { WeeklyLimit = 5 } },
            LeftOut.NotAssured => service with { AssuredOn = Monday.AddDays(-91) },
            LeftOut.OutsideArea => service with { IsFor = service.IsFor with { Areas = ["SE1"] } },
            LeftOut.TooYoung => service with { IsFor = service.IsFor with { MinimumAge = 79 } },
            LeftOut.TooOld => service with { IsFor = service.IsFor with { MaximumAge = 77 } },
            LeftOut.NoInterpreter => service with { IsFor = service.IsFor with { ArrangesInterpreter = false } },
            LeftOut.AccessNotMet => service with { IsFor = service.IsFor with { CannotMeet = [AccessNeed.StepFree] } },
            _ => service,
        };
        return (service, Against(why, service, before ?? Facts(service)), Lines(why, service));
    }

    private static RoutingFacts Against(LeftOut why, ServiceRecord service, RoutingFacts facts)
    {
        var others = facts.Services.Values.Where(other => other.Id != service.Id);
        facts = facts with { Services = others.Append(service).ToDictionary(one => one.Id) };
        return why switch
        {
            LeftOut.NoAgreement => facts with { Signed = new HashSet<Guid> { Referrer } },
            LeftOut.Full => facts with { Taken = new Dictionary<Guid, int> { [service.Id] = 5 } },
            LeftOut.Circumstances => facts.Asking(service, Asks("Q10", Reply.Yes)),
            LeftOut.OwnDuty => facts.WithDutyOfReferrer(),
            _ => facts,
        };
    }

    private static RoutingFacts Asking(this RoutingFacts facts, ServiceRecord service, RouteCondition condition)
    {
        foreach (var rule in facts.Rules["falls"].Where(rule => rule.ServiceId == service.Id))
            rule.KeepTo(new() { IsInUse = true, Conditions = [condition] });
        return facts;
    }

    private static EarlierLine[] Lines(LeftOut why, ServiceRecord service) =>
        why switch
        {
            LeftOut.PersonSaidNo => [new(service.Id, null, null, SaidNo: true)],
            LeftOut.ReferredAlready => [new(service.Id, ReferralState.Sent, null)],
            LeftOut.DeclinedLately => [new(service.Id, ReferralState.Declined, NoonOf(Monday.AddDays(-28)))],
            _ => [],
        };

    public static DateTimeOffset NoonOf(DateOnly day) => UkTime.InstantOf(day, new TimeOnly(12, 0));
}
