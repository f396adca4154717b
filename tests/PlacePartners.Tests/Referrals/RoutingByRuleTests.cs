using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Time;
using PlacePartners.Referrals;
using PlacePartners.Tests.Partnerships;
using PlacePartners.Tests.Services;

namespace PlacePartners.Tests.Referrals;

/// <summary>What services say of themselves decides to whom they are proposed.</summary>
public sealed class RoutingByRuleTests(App app)
{
    [Fact]
    public async Task A_service_for_older_people_is_proposed_until_the_age_is_known()
    {
        var flow = await app.ReferralsFlow();
        await flow.Falls.IsFor(flow.FallsService, new { version = 1, minimumAge = 80 });

        var before = await flow.Worker.Proposes(("Q05", Reply.Yes));
        var after = await flow.Worker.ProposesFor("1948-03-02", "SW2 1AA", ("Q05", Reply.Yes));

        before.Services.ShouldHaveSingleItem();
        after.Services.ShouldBeEmpty();
        var need = after.Needs.ShouldHaveSingleItem();
        need.HasService.ShouldBeFalse();
        need.LeftOut.ShouldHaveSingleItem().Words.ShouldBe("It is for people aged 80 and over.");
    }

    [Fact]
    public async Task A_service_of_another_district_is_not_proposed()
    {
        var flow = await app.ReferralsFlow();
        await flow.Falls.IsFor(flow.FallsService, new { version = 1, areas = new[] { "SE1" } });

        var here = await flow.Worker.ProposesFor(null, "sw21aa", ("Q05", Reply.Yes));
        var there = await flow.Worker.ProposesFor(null, "SE1 9AA", ("Q05", Reply.Yes));
        var unknown = await flow.Worker.ProposesFor(null, "", ("Q05", Reply.Yes));

        here.Needs.Single().LeftOut.Single().Why.ShouldBe(LeftOut.OutsideArea);
        there.Services.ShouldHaveSingleItem();
        unknown.Services.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_does_not_fit_the_person_is_refused_with_the_reason_when_the_form_is_sent()
    {
        var flow = await app.ReferralsFlow();
        await flow.Falls.IsFor(flow.FallsService, new { version = 1, maximumAge = 70 });

        var problem = await flow.Worker.RefusedPost(
            "/api/submissions",
            ReferralsScenes.Form("Q05", Reply.Yes, flow.FallsService)
        );

        problem.Errors!["services"].Single().ShouldContain("It is for people aged 70 and under.");
    }

    [Fact]
    public async Task A_paused_service_is_shown_with_its_reason_and_proposed_again_after_it()
    {
        await using var own = await App.At(new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.Zero));
        var flow = await own.ReferralsFlow();
        await flow.Falls.Takes(
            flow.FallsService,
            new
            {
                version = 1,
                pausedUntil = "2026-11-25",
                pauseReason = "Training days",
            }
        );

        var paused = await flow.Worker.Proposes(("Q05", Reply.Yes));
        var listed = await flow.Hub.Get<ListOpenServices.Response>("/api/hub/services");
        await own.Passes(2, flow.Worker);

        paused.Needs.Single().LeftOut.Single().Words.ShouldBe("It is paused until 25 November 2026: Training days.");
        listed.Items.Single(item => item.ServiceId == flow.FallsService).Availability.PausedUntil.ShouldNotBeNull();
        (await flow.Worker.Proposes(("Q05", Reply.Yes))).Services.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Nothing_is_sent_to_a_service_while_it_is_paused()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();
        await flow.Hub.Confirms(id);
        await flow.Falls.Takes(
            flow.FallsService,
            new
            {
                version = 1,
                pausedUntil = "2026-12-25",
                pauseReason = "Training days",
            }
        );
        var seen = await flow.Hub.SeesInHub(id);

        var problem = await flow.Hub.RefusedPost(
            $"/api/hub/submissions/{id}/sending",
            new { version = seen.Submission.Version, referralIds = new[] { Flow.ReferralTo(seen, flow.FallsService) } }
        );

        problem.Code.ShouldBe("service-closed");
    }

    [Fact]
    public async Task A_full_service_takes_nobody_more_this_week_and_takes_again_on_Monday()
    {
        await using var own = await App.At(new DateTimeOffset(2026, 11, 26, 9, 30, 0, TimeSpan.Zero));
        var flow = await own.ReferralsFlow();
        await flow.Falls.Takes(
            flow.FallsService,
            new
            {
                version = 1,
                weeklyLimit = 2,
                wait = "TwoWeeks",
            }
        );
        await flow.Worker.Submits("Q05", Reply.Yes, flow.FallsService);
        var half = await flow.Worker.Proposes(("Q05", Reply.Yes));
        await flow.Sent();

        var full = await flow.Worker.Proposes(("Q05", Reply.Yes));
        var refused = await flow.Worker.RefusedPost(
            "/api/submissions",
            ReferralsScenes.Form("Q05", Reply.Yes, flow.FallsService)
        );

        var shown = half.Services.Single().Availability;
        (shown.Taken, shown.WeeklyLimit).ShouldBe((1, 2));
        full.Needs.Single().LeftOut.Single().Why.ShouldBe(LeftOut.Full);
        refused.Errors!["services"].Single().ShouldContain("All 2 of its places of this week are taken.");
        (await flow.Falls.Sees(flow.FallsService)).TakenThisWeek.ShouldBe(2);
        await own.Passes(4, flow.Worker);
        (await flow.Worker.Proposes(("Q05", Reply.Yes))).Services.Single().Availability.Taken.ShouldBe(1);
    }

    [Fact]
    public async Task A_service_nobody_checked_for_ninety_days_is_left_to_the_hub()
    {
        await using var own = await App.At(new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.Zero));
        var flow = await own.ReferralsFlow();
        await own.Passes(90, flow.Worker);
        var last = await flow.Worker.Proposes(("Q05", Reply.Yes));
        await own.Passes(1, flow.Worker, flow.Hub, flow.Falls);

        var over = await flow.Worker.Proposes(("Q05", Reply.Yes));
        var listed = await flow.Hub.Get<ListOpenServices.Response>("/api/hub/services");
        await flow.Falls.Post($"/api/services/{flow.FallsService}/check", new { version = 1 });

        last.Services.ShouldHaveSingleItem();
        over.Needs.Single().LeftOut.Single().Why.ShouldBe(LeftOut.NotAssured);
        listed.Items.ShouldContain(item => item.ServiceId == flow.FallsService);
        (await flow.Worker.Proposes(("Q05", Reply.Yes))).Services.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Two_services_take_turns_and_each_line_keeps_the_rule_that_led_to_it()
    {
        var lead = await app.ReferringPartnership();
        var worker = await lead.Welcomes(Role.Worker);
        var receiver = await lead.WelcomesReceiver();
        var one = await receiver.Lists("Steady Steps");
        await app.Settled();
        var two = await receiver.Lists("Balance Group");
        await app.Settled();
        var hub = await lead.Welcomes(Role.HubWorker);
        await lead.Arranges(hub, UkTime.Today(app.Clock), "falls", "InTurn", Rule(one), Rule(two));

        var turns = new List<Guid>();
        var last = Guid.Empty;
        for (var i = 0; i < 4; i++)
        {
            turns.Add((await worker.Proposes(("Q05", Reply.Yes))).Services.ShouldHaveSingleItem().ServiceId);
            last = (await worker.Submits("Q05", Reply.Yes, turns[^1])).SubmissionId;
        }

        turns.Distinct().Count().ShouldBe(2);
        turns[..2].Order().ShouldBe(turns[2..].Order());
        var rule = (await worker.Opens(last)).Referrals.Single().Rules.ShouldHaveSingleItem();
        (rule.Need, rule.FanOut, rule.RuleSet).ShouldBe(("falls", FanOut.InTurn, 1));
    }

    [Fact]
    public async Task The_receiver_reads_why_it_came_to_them()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await flow.Falls.Moves(sent.ToFalls, "acceptance");

        var received = await flow.Falls.Receives(sent.ToFalls);

        var rule = received.Rules.ShouldHaveSingleItem();
        (rule.NeedName, rule.Place).ShouldBe(("Falls", 1));
        received.Answers.ShouldHaveSingleItem().QuestionId.ShouldBe("Q05");
    }

    private static object Rule(Guid serviceId) => new { serviceId, isInUse = true };
}
