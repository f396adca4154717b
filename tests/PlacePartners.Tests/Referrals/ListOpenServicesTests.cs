using System.Net;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Services;
using PlacePartners.Referrals;
using PlacePartners.Tests.Services;

namespace PlacePartners.Tests.Referrals;

public sealed class ListOpenServicesTests(App app)
{
    [Fact]
    public async Task Services_that_take_referrals_come_in_order_of_name_with_what_they_answer()
    {
        var flow = await app.ReferralsFlow();
        await flow.Falls.Lists("aqua Balance", "falls");

        var services = await Open(flow.Hub);

        services.Select(service => service.Name).ShouldBe(["aqua Balance", "Falls Clinic", "Fire Safety"]);
        services[2].Needs.ShouldBe([new Need("fire.alarm", "Smoke alarms")]);
        services[2].OrganisationName.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_referred_to_is_left_out()
    {
        var flow = await app.ReferralsFlow();
        var unsigned = await flow.Lead.Invites(Scenes.Unique("Unsigned"));
        await unsigned.Lists("Not Signed");
        await flow.Falls.Lists("Information Only", takesReferrals: false);
        await flow.Fire.Post($"/api/services/{flow.FireService}/closure", new { version = 1 });

        var services = await Open(flow.Hub);

        services.ShouldHaveSingleItem().ServiceId.ShouldBe(flow.FallsService);
    }

    [Fact]
    public async Task Only_the_hub_may_ask()
    {
        var lead = await app.Partnership();
        var worker = await lead.Welcomes(Role.Worker);

        (await worker.RefusedGet("/api/hub/services")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<IReadOnlyList<ListOpenServices.ServiceShown>> Open(Person hub) =>
        (await hub.Get<ListOpenServices.Response>("/api/hub/services")).Items;
}
