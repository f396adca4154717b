using PlacePartners.Contracts.Referrals;
using PlacePartners.Notifications;
using PlacePartners.Referrals;
using PlacePartners.Tests.Partnerships;
using PlacePartners.Tests.Services;

namespace PlacePartners.Tests.Referrals;

/// <summary>When a need that waited is offered a service again.</summary>
public sealed partial class UnmetNeedTests
{
    [Fact]
    public async Task It_is_offered_again_when_a_service_opens_and_met_when_the_hub_adds_it()
    {
        var flow = await app.ReferralsFlow();
        await flow.Falls.Takes(
            flow.FallsService,
            new
            {
                version = 1,
                pausedUntil = "2026-12-25",
                pauseReason = "Training",
            }
        );
        var made = await flow.Worker.Submits("Q05", Reply.Yes);

        await flow.Falls.Takes(flow.FallsService, new { version = 2 });
        var offered = (await flow.Hub.SeesUnmet("?state=Offered")).Items.Single();
        await flow.Hub.AddsFalls(made.SubmissionId, flow.FallsService);

        offered.OfferedService.ShouldBe("Falls Clinic");
        (await flow.Hub.SeesUnmet()).Items.ShouldBeEmpty();
        (await flow.Hub.SeesUnmet("?state=Met")).Items.ShouldHaveSingleItem();
        (await flow.Hub.Get<ListNotices.Response>("/api/notices")).Items.ShouldContain(n =>
            n.Title == "A service has opened: Falls Clinic"
        );
    }

    [Fact]
    public async Task No_more_are_offered_than_have_a_place_and_whoever_waits_longest_comes_first()
    {
        await using var own = await App.At(new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.Zero));
        var flow = await own.ReferralsFlow();
        await flow.Falls.Takes(
            flow.FallsService,
            new
            {
                version = 1,
                pausedUntil = "2026-12-25",
                pauseReason = "Training",
            }
        );
        var first = await flow.Worker.Submits("Q05", Reply.Yes);
        own.Clock.Advance(TimeSpan.FromMinutes(5));
        await flow.Worker.Submits("Q05", Reply.Yes);

        await flow.Falls.Takes(flow.FallsService, new { version = 2, weeklyLimit = 1 });

        (await flow.Hub.SeesUnmet("?state=Offered")).Items.ShouldHaveSingleItem().Reference.ShouldBe(first.Reference);
        (await flow.Hub.SeesUnmet("?state=Open")).Items.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_week_that_begins_frees_places_and_a_pause_takes_the_offer_back()
    {
        await using var own = await App.At(new DateTimeOffset(2026, 11, 26, 9, 30, 0, TimeSpan.Zero));
        var flow = await own.ReferralsFlow();
        await flow.Falls.Takes(flow.FallsService, new { version = 1, weeklyLimit = 1 });
        await flow.Sent();
        await flow.Worker.Submits("Q05", Reply.Yes);
        await own.LooksAgain(flow.Lead);
        var before = await flow.Hub.SeesUnmet("?state=Open");

        await own.Passes(4, flow.Hub, flow.Falls);
        await own.LooksAgain(flow.Lead);
        var after = await flow.Hub.SeesUnmet("?state=Offered");
        await flow.Falls.Takes(
            flow.FallsService,
            new
            {
                version = 2,
                pausedUntil = "2026-12-25",
                pauseReason = "Training",
            }
        );

        before.Items.ShouldHaveSingleItem();
        after.Items.ShouldHaveSingleItem();
        (await flow.Hub.SeesUnmet("?state=Open")).Items.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_the_person_refused_is_not_offered_again()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await flow.Worker.Withdraws(sent.SubmissionId, flow.FallsService);
        await flow.Hub.Post(
            $"/api/hub/submissions/{sent.SubmissionId}/unmet-needs",
            new { version = await flow.Hub.VersionOf(sent.SubmissionId), need = "falls" }
        );

        await flow.Falls.Takes(flow.FallsService, new { version = 1, weeklyLimit = 10 });

        var row = (await flow.Hub.SeesUnmet()).Items.ShouldHaveSingleItem();
        (row.State, row.LeftOut.Single().Words).ShouldBe((UnmetNeedState.Open, "The person does not want it."));
    }
}
