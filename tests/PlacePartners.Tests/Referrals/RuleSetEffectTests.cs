using PlacePartners.Platform.Time;
using PlacePartners.Referrals;
using PlacePartners.Tests.Partnerships;
using PlacePartners.Tests.Services;

namespace PlacePartners.Tests.Referrals;

/// <summary>What a set that comes into use does for those who wait, and what services do to a set.</summary>
public sealed class RuleSetEffectTests(App app)
{
    private DateOnly Today => UkTime.Today(app.Clock);

    [Fact]
    public async Task A_need_that_waited_is_offered_when_other_rules_come_into_use()
    {
        var flow = await app.ReferralsFlow();
        await flow.Falls.Takes(
            flow.FallsService,
            new
            {
                version = 1,
                pausedUntil = Today.AddDays(20),
                pauseReason = "Training",
            }
        );
        var made = await flow.Worker.Submits("Q05", Reply.Yes);
        await app.Settled();
        var before = await flow.Hub.SeesUnmet("?state=Open");

        await flow.Lead.Arranges(flow.Hub, Today, "falls", "All", Route(flow.FallsService), Route(flow.FireService));
        await app.Settled();

        before.Items.ShouldHaveSingleItem().Reference.ShouldBe(made.Reference);
        (await flow.Hub.SeesUnmet("?state=Offered")).Items.Single().OfferedService.ShouldBe("Fire Safety");
    }

    [Fact]
    public async Task Two_who_wait_are_offered_two_services_that_share_a_place()
    {
        var flow = await app.ReferralsFlow();
        await flow.Falls.Takes(
            flow.FallsService,
            new
            {
                version = 1,
                pausedUntil = Today.AddDays(20),
                pauseReason = "Training",
            }
        );
        await flow.Worker.Submits("Q05", Reply.Yes);
        await flow.Worker.Submits("Q05", Reply.Yes);
        var second = await flow.Fire.Lists("Balance Group", "debt");
        await app.Settled();

        await flow.Lead.Arranges(
            flow.Hub,
            Today,
            "falls",
            "First",
            Route(second),
            new
            {
                serviceId = flow.FireService,
                isInUse = true,
                isLevel = true,
            }
        );
        await app.Settled();

        (await flow.Hub.SeesUnmet("?state=Offered"))
            .Items.Select(row => row.OfferedService)
            .Order()
            .ShouldBe(["Balance Group", "Fire Safety"]);
    }

    [Fact]
    public async Task A_service_that_comes_back_does_so_on_the_terms_that_were_agreed()
    {
        var flow = await app.ReferralsFlow();
        await flow.Lead.Arranges(flow.Hub, Today, "falls", "All", ForCarers(flow.FallsService));

        await flow.Falls.Post($"/api/services/{flow.FallsService}/closure", new { version = 1 });
        await app.Settled();
        await flow.Falls.Post($"/api/services/{flow.FallsService}/reopening", new { version = 2 });
        await app.Settled();

        (await flow.Worker.Proposes(("Q05", Reply.Yes), ("Q10", Reply.Yes))).Services.ShouldHaveSingleItem();
        (await flow.Worker.Proposes(("Q05", Reply.Yes), ("Q10", Reply.No))).Services.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_service_that_stopped_answering_a_need_while_a_set_was_prepared_stays_out()
    {
        var flow = await app.ReferralsFlow();
        var number = await flow.Lead.DraftsRouting("falls", "All", Route(flow.FallsService), Route(flow.FireService));
        await flow.Lead.TriesRouting(number);
        await flow.Falls.Put(
            $"/api/services/{flow.FallsService}",
            ServicesScenes.Entry("Falls Clinic", "debt", version: 1)
        );
        await app.Settled();

        await flow.Hub.Post($"{RuleSetScenes.Sets}/{number}/approval", await flow.Hub.RoutingApproval(number, Today));

        (await flow.Worker.Proposes(("Q05", Reply.Yes)))
            .Services.ShouldHaveSingleItem()
            .ServiceId.ShouldBe(flow.FireService);
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
}
