using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Time;
using PlacePartners.Referrals;
using PlacePartners.Tests.Partnerships;
using PlacePartners.Tests.Services;

namespace PlacePartners.Tests.Referrals;

/// <summary>On what terms a rule leads to a service: circumstances, the referrer's own duty, a shared place.</summary>
public sealed class RuleTermsTests(App app)
{
    private DateOnly Today => UkTime.Today(app.Clock);

    [Fact]
    public async Task A_service_for_carers_is_proposed_to_carers_and_the_line_says_why()
    {
        var flow = await app.ReferralsFlow();
        var number = await flow.Lead.Arranges(flow.Hub, Today, "falls", "All", ForCarers(flow.FallsService));

        var carer = await flow.Worker.Proposes(("Q05", Reply.Yes), ("Q10", Reply.Yes));
        var unknown = await flow.Worker.Proposes(("Q05", Reply.Yes));
        var none = await flow.Worker.Proposes(("Q05", Reply.Yes), ("Q10", Reply.No));
        var made = await flow.Worker.Submits("Q05", Reply.Yes, flow.FallsService);

        carer.Services.ShouldHaveSingleItem();
        unknown.Services.ShouldHaveSingleItem();
        none.Services.ShouldBeEmpty();
        var left = none.Needs.Single(need => need.Code == "falls").LeftOut.ShouldHaveSingleItem();
        (left.Why, left.Words).ShouldBe((LeftOut.Circumstances, "It is for people who answer yes to question 10."));
        var opened = await flow.Worker.Opens(made.SubmissionId);
        opened.RuleSet.ShouldBe(number);
        opened.Referrals.Single().Rules.Single().Conditions.ShouldBe([new ConditionShown("Q10", Reply.Yes)]);
    }

    [Fact]
    public async Task What_a_rule_asks_is_checked_again_when_the_form_is_sent_and_no_service_reads_it()
    {
        var flow = await app.ReferralsFlow();
        await flow.Lead.Arranges(flow.Hub, Today, "falls", "All", ForCarers(flow.FallsService));
        var form = ReferralsScenes.Form("Q05", Reply.Yes, flow.FallsService);
        form["answers"] = new[]
        {
            new { questionId = "Q05", reply = Reply.Yes },
            new { questionId = "Q10", reply = Reply.No },
        };

        var refused = await flow.Worker.RefusedPost("/api/submissions", form);
        var sent = await flow.Sent();
        await flow.Falls.Moves(sent.ToFalls, "acceptance");

        refused.Errors!["services"].Single().ShouldContain("It is for people who answer yes to question 10.");
        (await flow.Falls.Receives(sent.ToFalls)).Rules.ShouldHaveSingleItem().Conditions.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_is_funded_for_a_need_is_not_led_elsewhere_and_the_hub_still_may()
    {
        var flow = await app.ReferralsFlow();
        var (worker, own) = await Funded(flow);
        await flow.Lead.Arranges(
            flow.Hub,
            Today,
            "falls",
            "All",
            new
            {
                serviceId = own,
                isInUse = true,
                hasDuty = true,
            },
            Route(flow.FallsService)
        );
        await worker.Takes(
            own,
            new
            {
                version = 1,
                pausedUntil = Today.AddDays(20),
                pauseReason = "Training",
            }
        );

        var ofOthers = await flow.Worker.Proposes(("Q05", Reply.Yes));
        var ofFunded = await worker.Proposes(("Q05", Reply.Yes));
        var made = await worker.Submits("Q05", Reply.Yes);
        await app.Settled();
        await flow.Hub.Confirms(made.SubmissionId);
        await flow.Hub.AddsFalls(made.SubmissionId, flow.FallsService);

        ofOthers.Services.ShouldHaveSingleItem().ServiceId.ShouldBe(flow.FallsService);
        ofFunded.Services.ShouldBeEmpty();
        ofFunded.Needs.Single().LeftOut.Select(left => left.Why).ShouldBe([LeftOut.Paused, LeftOut.OwnDuty]);
        (await flow.Hub.SeesUnmet("?state=Met")).Items.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_condition_goes_by_a_question_that_is_asked_and_by_yes_or_no()
    {
        var flow = await app.ReferralsFlow();
        var number = (await flow.Lead.Post<DraftRuleSet.Response>(RuleSetScenes.Sets)).Number;

        foreach (
            var conditions in new object[][]
            {
                [Asks("Q99", "Yes")],
                [Asks("Q10", "DontKnow")],
                [Asks("Q10", "Yes"), Asks("Q10", "No")],
            }
        )
        {
            var problem = await flow.Lead.Refused(
                HttpMethod.Put,
                $"{RuleSetScenes.Sets}/{number}/needs/falls",
                new
                {
                    version = 1,
                    fanOut = "All",
                    services = new[]
                    {
                        new
                        {
                            serviceId = flow.FallsService,
                            isInUse = true,
                            conditions,
                        },
                    },
                }
            );
            problem.Errors!.Keys.ShouldBe(["services"]);
        }
    }

    [Fact]
    public async Task The_trial_names_the_needs_that_nobody_would_be_left_for()
    {
        var flow = await app.ReferralsFlow();
        await flow.Worker.Submits("Q05", Reply.Yes, flow.FallsService);
        var number = await flow.Lead.DraftsRouting("falls", "All", Route(flow.FallsService, isInUse: false));

        var tried = await flow.Hub.TriesRouting(number);

        tried.WithoutService.ShouldBe(new SimulateRouting.Counts(0, 1));
        tried.Needs.ShouldBe([new TryRuleSet.NeedCounts("falls", "Falls", new(0, 1))]);
    }

    [Fact]
    public async Task A_question_may_be_asked_for_routing_alone_and_opens_no_need()
    {
        var flow = await app.ReferralsFlow();
        var number = await flow.Lead.MakesLive(
            flow.Hub,
            Today,
            question => question.QuestionId == "Q10" ? question with { Need = "" } : question
        );
        await flow.Lead.Arranges(flow.Hub, Today, "falls", "All", ForCarers(flow.FallsService));

        var form = ReferralsScenes.Form("Q05", Reply.Yes, flow.FallsService);
        form["checklistNumber"] = number;
        form["answers"] = new[]
        {
            new { questionId = "Q05", reply = Reply.Yes },
            new { questionId = "Q10", reply = Reply.Yes },
        };
        var made = await flow.Worker.Post<SubmitChecklist.Response>("/api/submissions", form);
        var kit = await flow.Worker.Get<GetDoorstepKit.Response>("/api/doorstep-kit");

        (await flow.Worker.Opens(made.SubmissionId)).Needs.ShouldHaveSingleItem().Code.ShouldBe("falls");
        kit.Routes.ShouldAllBe(route => route.Need.Length > 0);
        kit.Routes.Single(route => route.Need == "falls")
            .Conditions.ShouldBe([new GetDoorstepKit.ServiceAsks(flow.FallsService, "Q10", Reply.Yes)]);
    }

    [Fact]
    public async Task A_rule_that_shuts_a_service_out_for_one_need_leaves_it_for_another()
    {
        var flow = await app.ReferralsFlow();
        var both = await flow.Fire.Lists("Safe Home", "falls");
        await app.Settled();
        var number = await flow.Lead.DraftsRouting("falls", "All", ForCarers(both));
        await flow.Lead.ArrangesNeed(number, "fire.alarm", "All", Route(both));
        await flow.Lead.TriesRouting(number);
        await flow.Hub.Post($"{RuleSetScenes.Sets}/{number}/approval", await flow.Hub.RoutingApproval(number, Today));
        var form = ReferralsScenes.Form("Q05", Reply.Yes, both);
        form["answers"] = new[]
        {
            new { questionId = "Q01", reply = Reply.No },
            new { questionId = "Q05", reply = Reply.Yes },
            new { questionId = "Q10", reply = Reply.No },
        };

        var made = await flow.Worker.Post<SubmitChecklist.Response>("/api/submissions", form);

        var opened = await flow.Worker.Opens(made.SubmissionId);
        opened.Referrals.ShouldHaveSingleItem().Needs.ShouldBe(["fire.alarm"]);
        opened.Needs.Single(need => need.Code == "falls").Result.ShouldBe(NeedResult.NotWanted);
    }

    private static object Route(Guid serviceId, bool isInUse = true) => new { serviceId, isInUse };

    private static object Asks(string questionId, string wants) => new { questionId, wants };

    private static object ForCarers(Guid serviceId) =>
        new
        {
            serviceId,
            isInUse = true,
            conditions = new[] { Asks("Q10", "Yes") },
        };

    private async Task<(Person Worker, Guid Service)> Funded(Flow flow)
    {
        var worker = await flow.Lead.WelcomesReceiver();
        await worker.Holds(Role.OrganisationCoordinator, Role.ServiceWorker, Role.Worker);
        var service = await worker.Lists("Council Falls Team", "falls");
        await app.Settled();
        return (worker, service);
    }
}
