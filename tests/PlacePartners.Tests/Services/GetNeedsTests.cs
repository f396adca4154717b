using System.Net;
using PlacePartners.Contracts.Access;
using PlacePartners.Services;

namespace PlacePartners.Tests.Services;

public sealed class GetNeedsTests(App app)
{
    [Fact]
    public async Task Needs_come_in_the_order_of_the_checklist_with_their_plain_names()
    {
        var lead = await app.Partnership();
        var worker = await lead.Welcomes(Role.Worker);

        var needs = (await worker.Get<GetNeeds.Response>("/api/services/needs")).Items;

        needs.Select(need => need.Code).ShouldBeUnique();
        needs[0].ShouldBe(new("fire.alarm", "Smoke alarms"));
        needs[^1].ShouldBe(new("practical-digital", "Forms, money and going online"));
        needs.ShouldAllBe(need => need.Name.Length > 0 && need.Name != need.Code);
    }

    [Fact]
    public async Task A_service_can_be_listed_for_each_of_them()
    {
        var lead = await app.Partnership();
        var needs = (await lead.Get<GetNeeds.Response>("/api/services/needs")).Items;

        foreach (var need in needs)
            await lead.Lists(need.Name, need.Code);

        (await lead.Get<FindServices.Response>("/api/services?take=100")).Total.ShouldBe(needs.Count);
    }

    [Fact]
    public async Task Strangers_are_not_told()
    {
        var lead = await app.Partnership();
        var elsewhere = await app.Partnership();

        var problem = await elsewhere.RefusedGet($"/p/{lead.Slug}/api/services/needs");

        problem.Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
