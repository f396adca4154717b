using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Board;
using PlacePartners.Tests.Partnerships;
using PlacePartners.Tests.Referrals;
using PlacePartners.Tests.Services;

namespace PlacePartners.Tests.Board;

public sealed class BoardRowsTests(App app)
{
    private static readonly DateOnly Spring = new(2026, 5, 12);
    private static readonly DateOnly Autumn = new(2026, 10, 6);

    [Fact]
    public async Task The_hub_reads_who_referred_to_which_service_and_when_and_finds_and_sorts_and_takes_them_away()
    {
        var lead = await app.ReferringPartnership();
        var partner = await lead.Welcomes(Role.OrganisationCoordinator);
        var hub = await lead.Welcomes(Role.HubWorker);
        var falls = await partner.Lists("Steady on your feet", "falls");
        var lunch = await partner.Lists("Lunch club", "food");
        await hub.HasReferrals(2, Autumn, Ends.Completed, days: 5, serviceId: falls);
        await hub.HasReferrals(1, Spring, Ends.Waiting, serviceId: lunch);

        var rows = await hub.OpensReferrals("figure=made");
        var found = await hub.OpensReferrals("figure=made&search=lunch");
        var sorted = await hub.OpensReferrals("figure=made&order=Service&descending=false");
        var file = await hub.Browser.GetStringAsync(
            $"/p/{hub.Slug}/api/board/referrals/export?figure=made&search=steady"
        );

        var steady = rows[0].Held!;
        (steady.ServiceName, steady.MadeOn, steady.SentOn, steady.FirstContactOn, steady.Days).ShouldBe(
            ("Steady on your feet", Autumn, Autumn, Autumn.AddDays(5), 5)
        );
        rows.Select(row => row.Held!.MadeOn).ShouldBe([Autumn, Autumn, Spring]);
        found.ShouldHaveSingleItem().Held!.ServiceName.ShouldBe("Lunch club");
        sorted[0].Held!.ServiceName.ShouldBe("Lunch club");
        file.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(3);
        file.ShouldContain("2026-Q4,1,Accepted,helped-fully,3-7,Steady on your feet,");
    }

    [Fact]
    public async Task A_referral_that_was_withdrawn_waits_for_nothing_any_more()
    {
        var lead = await app.Partnership();
        var hub = await lead.Welcomes(Role.HubWorker);
        await hub.HasReferrals(1, Autumn, Ends.Accepted);
        await hub.HasReferrals(2, Autumn, Ends.WithdrawnOnceAccepted);

        var flow = (await hub.SeesBoard()).Referrals;

        flow.Total.Accepted.ShouldBe(3);
        flow.Outcomes.ShouldBe([new("withdrawn", 2, 2), new("none", 1, 1)]);
        flow.FirstContact.Where(wait => wait.Count > 0).ShouldBe([new("withdrawn", 2, 2), new("none", 1, 1)]);
    }
}
