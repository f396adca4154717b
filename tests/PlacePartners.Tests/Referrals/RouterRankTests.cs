using PlacePartners.Contracts.Services;
using PlacePartners.Referrals;
using static PlacePartners.Tests.Referrals.RouterScenes;

namespace PlacePartners.Tests.Referrals;

/// <summary>Circumstances, the referrer's own duty, and the rank: place, first contact, nearness, turn.</summary>
public sealed class RouterRankTests
{
    [Theory]
    [InlineData(Reply.Yes, true)]
    [InlineData(Reply.No, false)]
    [InlineData(Reply.DontKnow, true)]
    [InlineData(Reply.NotAsked, true)]
    public void A_service_for_carers_is_left_out_by_a_no_and_by_nothing_less(Reply reply, bool isProposed)
    {
        var service = Service();
        var facts = Facts(service).Arranged(On(service, conditions: Asks("Q10", Reply.Yes)));
        var person = Ada with { Answers = new Dictionary<string, Reply> { ["Q10"] = reply } };

        Route(facts, person).Chosen.Count.ShouldBe(isProposed ? 1 : 0);
    }

    [Fact]
    public void A_question_that_nobody_was_asked_shuts_nobody_out_and_each_condition_counts()
    {
        var service = Service();
        var facts = Facts(service).Arranged(On(service, conditions: [Asks("Q99", Reply.Yes), Asks("Q10", Reply.No)]));

        Route(facts, Ada).Chosen.ShouldHaveSingleItem();
        Route(facts, Ada with { Answers = new Dictionary<string, Reply> { ["Q10"] = Reply.Yes } })
            .Chosen.ShouldBeEmpty();
    }

    [Fact]
    public void The_words_name_the_answer_that_stands_against_a_service()
    {
        var service = Service();
        var facts = Facts(service).Arranged(On(service, conditions: Asks("Q10", Reply.Yes)));

        LeftOutWords.Of(Route(facts, Ada).Of(service), Ada).ShouldBe("It is for people who answer yes to question 10.");
    }

    [Fact]
    public void Whoever_is_funded_to_meet_a_need_sends_nobody_elsewhere_with_it()
    {
        var other = Service();
        var facts = Facts(other).WithDutyOfReferrer();

        var routed = Route(facts, Ada);

        routed.Of(other).Why.ShouldBe(LeftOut.OwnDuty);
        routed.Chosen.ShouldHaveSingleItem().Service.OrganisationId.ShouldBe(Referrer);
        Route(facts, Ada with { ReferrerId = Partner }).Chosen.Count.ShouldBe(2);
        Route(facts, Ada with { ReferrerId = null }).Chosen.Count.ShouldBe(2);
    }

    [Fact]
    public void The_place_goes_before_the_first_contact_and_that_before_nearness_and_that_before_turns()
    {
        var (early, late) = (Service(address: "1 Far Row, EC1A 1BB"), Service(address: "1 Near Row, SW2 1AB"));
        var lately = new Dictionary<Guid, int> { [late.Id] = 9 };
        var both = Facts(early, late) with { FanOuts = Shared(FanOut.First), Lately = lately };
        var level = both.Arranged(On(early), On(late, isLevel: true));

        First(both).ShouldBe(early.Id);
        First(level).ShouldBe(late.Id);
        First(level with { Expected = new Dictionary<Guid, int> { [early.Id] = 6 } }).ShouldBe(early.Id);
        First(level, Ada with { Postcode = "" }).ShouldBe(early.Id);
    }

    [Fact]
    public void Those_that_share_a_place_take_turns_before_the_next_place_has_one()
    {
        var (one, two, behind) = (Service(), Service(), Service());
        var facts = (Facts(one, two, behind) with { FanOuts = Shared(FanOut.First) }).Arranged(
            On(one),
            On(two, isLevel: true),
            On(behind)
        );
        var lately = new Dictionary<Guid, int>
        {
            [one.Id] = 0,
            [two.Id] = 0,
            [behind.Id] = 0,
        };

        for (var made = 0; made < 21; made++)
            lately[First(facts with { Lately = lately })]++;

        (Math.Abs(lately[one.Id] - lately[two.Id]), lately[behind.Id]).ShouldBe((1, 0));
    }

    [Theory]
    [InlineData("Hall, 4 Street, SW2 1ZZ", 0)]
    [InlineData("Hall, 4 Street\nLondon sw21zz", 0)]
    [InlineData("Hall, SW2 5AA", 1)]
    [InlineData("Hall, SW12 1AA", 2)]
    [InlineData("Hall, EC1A 1AA", 3)]
    [InlineData("Comes to your door", 2)]
    [InlineData(null, 2)]
    public void Nearness_goes_by_the_part_of_the_postcode_that_is_the_same(string? address, int nearness) =>
        Nearness.Of(Service(address: address), Ada).ShouldBe(nearness);

    /// <summary>Whatever the services, the place decides first, nobody above their limit is chosen, and turns stay fair.</summary>
    [Fact]
    public void Weeks_of_people_never_pass_a_limit_and_equals_stay_within_one_of_each_other()
    {
        var dice = new Random(1848);
        for (var round = 0; round < 100; round++)
        {
            var services = Enumerable
                .Range(0, dice.Next(2, 6))
                .Select(_ => Service(limit: dice.Next(3) == 0 ? dice.Next(1, 6) : null))
                .ToArray();
            var facts = (Facts(services) with { FanOuts = Shared(FanOut.First) }).Arranged([
                .. services.Select((service, at) => On(service, isLevel: at > 0)),
            ]);
            var made = services.ToDictionary(service => service.Id, _ => 0);

            for (var person = 0; person < 40; person++)
            {
                var routed = Route(facts with { Taken = made, Lately = made }, Ada);
                routed.Chosen.Count.ShouldBe(routed.Candidates.Any(candidate => candidate.MayRefer) ? 1 : 0);
                foreach (var chosen in routed.Chosen)
                    made[chosen.Service.Id]++;
            }

            services.ShouldAllBe(service =>
                service.Intake.WeeklyLimit == null || made[service.Id] <= service.Intake.WeeklyLimit
            );
            var free = services.Where(service => service.Intake.WeeklyLimit is null).Select(s => made[s.Id]).ToList();
            if (free.Count > 0)
                (free.Max() - free.Min()).ShouldBeLessThanOrEqualTo(1);
        }
    }

    private static ServiceArranged On(
        ServiceRecord service,
        bool isLevel = false,
        params RouteCondition[] conditions
    ) =>
        new()
        {
            ServiceId = service.Id,
            IsInUse = true,
            IsLevel = isLevel,
            Conditions = [.. conditions],
        };

    private static Guid First(RoutingFacts facts, Applicant? person = null) =>
        Route(facts, person ?? Ada).Chosen.ShouldHaveSingleItem().Service.Id;
}
