using PlacePartners.Contracts.Services;
using PlacePartners.Referrals;
using static PlacePartners.Tests.Referrals.RouterScenes;

namespace PlacePartners.Tests.Referrals;

/// <summary>The choice of services, by itself: no database, no clock.</summary>
public sealed class RouterTests
{
    [Fact]
    public void Whoever_fits_is_proposed_in_the_order_of_the_rules()
    {
        var (first, second) = (Service(), Service());

        var routed = Route(Facts(first, second), Ada);

        routed.Chosen.Select(candidate => candidate.Service.Id).ShouldBe([first.Id, second.Id]);
        routed.Candidates.ShouldAllBe(candidate => candidate.Why == null);
    }

    public static TheoryData<LeftOut> Reasons => [.. Enum.GetValues<LeftOut>()];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Each_filter_leaves_a_service_out_by_itself(LeftOut why)
    {
        var (service, facts, lines) = Failing(why);

        var routed = Route(facts, Ada, lines);

        routed.Of(service).Why.ShouldBe(why);
        LeftOutWords.Of(why, service).ShouldEndWith(".");
    }

    [Fact]
    public void Of_two_things_against_a_service_the_earlier_in_the_list_is_told()
    {
        var reasons = Enum.GetValues<LeftOut>();
        foreach (
            var (earlier, later) in reasons.SelectMany(one => reasons.Where(two => one < two).Select(two => (one, two)))
        )
        {
            if ((earlier, later) is (LeftOut.TooYoung, LeftOut.TooOld))
                continue;
            var (service, facts, lines) = Failing(earlier, Service());
            (service, facts, var more) = Failing(later, service, facts);

            Route(facts, Ada, [.. lines, .. more]).Of(service).Why.ShouldBe(earlier, $"{earlier} and {later}");
        }
    }

    [Theory]
    [InlineData(LeftOut.NoAgreement, true)]
    [InlineData(LeftOut.TakesNoReferrals, true)]
    [InlineData(LeftOut.Paused, false)]
    [InlineData(LeftOut.Full, false)]
    [InlineData(LeftOut.OutsideArea, false)]
    [InlineData(LeftOut.Circumstances, false)]
    [InlineData(LeftOut.OwnDuty, false)]
    public void The_person_is_told_about_what_takes_no_referrals_and_about_nothing_else(LeftOut why, bool isTold)
    {
        var (service, facts, lines) = Failing(why);

        Route(facts, Ada, lines).Chosen.Count(chosen => chosen.Service.Id == service.Id).ShouldBe(isTold ? 1 : 0);
    }

    [Fact]
    public void Nobody_is_told_about_a_service_that_is_for_others()
    {
        var service = Service(isFor: Eligibility.Everybody with { MinimumAge = 90 }) with { TakesReferrals = false };

        Route(Facts(service), Ada).Chosen.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_not_known_shuts_nobody_out()
    {
        var service = Service(
            isFor: new Eligibility(60, 70, ["SE1"], ["Polish"], ArrangesInterpreter: false, [], [], [])
        );

        Route(Facts(service), Applicant.Unknown).Chosen.ShouldHaveSingleItem();
        Route(Facts(service), Ada with { Born = new(1960, 1, 1), Postcode = "", Language = "" })
            .Chosen.ShouldHaveSingleItem();
    }

    [Fact]
    public void An_access_need_shuts_out_only_where_the_service_says_that_it_cannot_meet_it()
    {
        var silent = Service();
        var other = Service(isFor: Eligibility.Everybody with { CannotMeet = [AccessNeed.HomeVisit] });
        var cannot = Service(isFor: Eligibility.Everybody with { CannotMeet = [AccessNeed.StepFree] });

        var routed = Route(Facts(silent, other, cannot), Ada);

        routed.Chosen.Select(chosen => chosen.Service.Id).ShouldBe([silent.Id, other.Id]);
        LeftOutWords.Of(routed.Of(cannot), Ada).ShouldBe("It says that it cannot offer this: step-free access.");
    }

    [Theory]
    [InlineData("2026-11-23", 65)]
    [InlineData("2026-11-22", 64)]
    [InlineData("2027-11-22", 65)]
    [InlineData("2027-11-24", 66)]
    public void An_age_is_that_of_the_day(string day, int age) =>
        (Ada with { Born = new DateOnly(1961, 11, 23) }).AgeOn(DateOnly.Parse(day, null)).ShouldBe(age);

    [Fact]
    public void Somebody_born_on_a_leap_day_is_a_year_older_on_the_last_of_February() =>
        (Ada with { Born = new DateOnly(1960, 2, 29) }).AgeOn(new DateOnly(2027, 2, 28)).ShouldBe(67);

    [Theory]
    [InlineData("SW2 1AA", "SW", true)]
    [InlineData("SW2 1AA", "S", false)]
    [InlineData("SW2 1AA", "SW2", true)]
    [InlineData("SW2 1AA", "SW2 1", true)]
    [InlineData("SW2 1AA", "SW2 2", false)]
    [InlineData("SW12 9AA", "SW1", false)]
    [InlineData("SW1A 1AA", "SW1", true)]
    [InlineData("E1 6AN", "E1", true)]
    [InlineData("E17 6AN", "E1", false)]
    public void A_postcode_lies_in_its_area_district_and_sector(string postcode, string area, bool isIn) =>
        (Ada with { Postcode = postcode })
            .LivesOutside(Eligibility.Everybody with { Areas = [area] }, Places.None)
            .ShouldBe(!isIn);

    [Fact]
    public void Only_the_first_that_can_be_referred_to_is_chosen_where_one_is_wanted()
    {
        var (full, fits, later) = (Service(limit: 1), Service(), Service());
        var facts = Facts(full, fits, later) with
        {
            FanOuts = Shared(FanOut.First),
            Taken = new Dictionary<Guid, int> { [full.Id] = 1 },
        };

        Route(facts, Ada).Chosen.ShouldHaveSingleItem().Service.Id.ShouldBe(fits.Id);
    }

    [Fact]
    public void In_turn_the_soonest_comes_first_and_a_day_makes_no_difference()
    {
        var (slow, quick) = (Service(), Service());
        var facts = Facts(slow, quick) with { FanOuts = Shared(FanOut.InTurn) };

        Chosen(facts with { Expected = Days(20, 6) }).ShouldBe(quick.Id);
        Chosen(facts with { Expected = Days(6, 5), Lately = Days(0, 3) }).ShouldBe(slow.Id);
        Chosen(facts with { Expected = Days(13, 20) }).ShouldBe(slow.Id);

        Dictionary<Guid, int> Days(int ofSlow, int ofQuick) => new() { [slow.Id] = ofSlow, [quick.Id] = ofQuick };
        Guid Chosen(RoutingFacts given) => Route(given, Ada).Chosen.ShouldHaveSingleItem().Service.Id;
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void Equals_take_turns_and_none_is_ever_more_than_one_ahead(int services)
    {
        var all = Enumerable.Range(0, services).Select(_ => Service()).ToArray();
        var facts = Facts(all) with { FanOuts = Shared(FanOut.InTurn) };
        var lately = all.ToDictionary(service => service.Id, _ => 0);

        for (var made = 0; made < 100; made++)
        {
            lately[Route(facts with { Lately = lately }, Ada).Chosen.Single().Service.Id]++;

            (lately.Values.Max() - lately.Values.Min()).ShouldBeLessThanOrEqualTo(1);
        }
    }

    [Fact]
    public void Whatever_stands_against_services_none_of_those_left_out_is_chosen_and_the_same_comes_out_twice()
    {
        var dice = new Random(4711);
        for (var round = 0; round < 500; round++)
        {
            var services = Enumerable.Range(0, dice.Next(1, 12)).Select(_ => Any(dice)).ToArray();
            var facts = Facts(services) with
            {
                FanOuts = Shared((FanOut)dice.Next(3)),
                Taken = services.ToDictionary(service => service.Id, _ => dice.Next(4)),
                Lately = services.ToDictionary(service => service.Id, _ => dice.Next(4)),
                Expected = services.Where(_ => dice.Next(2) == 0).ToDictionary(s => s.Id, _ => dice.Next(60)),
            };
            var person = dice.Next(3) == 0 ? Applicant.Unknown : Ada with { Born = new(1930 + dice.Next(70), 5, 5) };

            var (once, again) = (Route(facts, person), Route(facts, person));

            once.Chosen.ShouldAllBe(candidate => candidate.Why == null || candidate.MayTell);
            once.Candidates.Select(c => (c.Service.Id, c.Why))
                .ShouldBe(again.Candidates.Select(c => (c.Service.Id, c.Why)));
            once.Candidates.Count.ShouldBe(services.Length);
            if (once.FanOut != FanOut.All)
                once.Chosen.Count.ShouldBeLessThanOrEqualTo(1);
            else
                once.Chosen.Count(c => c.MayRefer).ShouldBe(once.Candidates.Count(c => c.Why is null));
        }
    }

    [Fact]
    public void Four_of_five_were_contacted_by_the_eightieth_percentile_and_nine_cases_are_too_few()
    {
        Intakes.EightiethPercentile([.. Enumerable.Range(1, 10)]).ShouldBe(8);
        Intakes.EightiethPercentile([.. Enumerable.Range(1, 11)]).ShouldBe(9);
        Intakes.EightiethPercentile([.. Enumerable.Range(1, 9)]).ShouldBeNull();
    }

    [Theory]
    [InlineData("2026-11-23", "2026-11-23")]
    [InlineData("2026-11-29", "2026-11-23")]
    [InlineData("2026-11-30", "2026-11-30")]
    public void A_week_begins_on_Monday(string day, string monday) =>
        Intakes.MondayOf(DateOnly.Parse(day, null)).ShouldBe(DateOnly.Parse(monday, null));

    [Fact]
    public void What_was_declined_more_than_four_weeks_ago_may_be_tried_again()
    {
        var service = Service();
        var declined = new EarlierLine(service.Id, ReferralState.Declined, NoonOf(Monday.AddDays(-29)));

        Route(Facts(service), Ada, declined).Chosen.ShouldHaveSingleItem();
    }
}
