using MediatR;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Contracts.Services;
using PlacePartners.Services;

namespace PlacePartners.Tests.Services;

public sealed class CloseServiceTests(App app)
{
    [Fact]
    public async Task A_closed_service_leaves_the_directory_and_stays_known_by_its_id()
    {
        var lead = await app.Partnership();
        var serviceId = await lead.Lists();

        await lead.Post($"/api/services/{serviceId}/closure", new { version = 1 });

        (await lead.Get<FindServices.Response>("/api/services")).Items.ShouldBeEmpty();
        (await lead.Get<FindServices.Response>("/api/services?closed=true")).Items.ShouldHaveSingleItem();
        var (active, byId) = await app.Inside(
            lead.PartnershipId,
            async (services, _) =>
            {
                var modules = services.GetRequiredService<IMediator>();
                return (await modules.Send(new GetServices()), await modules.Send(new GetServices([serviceId])));
            }
        );
        active.ShouldBeEmpty();
        byId.ShouldHaveSingleItem().IsActive.ShouldBeFalse();
    }

    [Fact]
    public async Task A_closed_service_can_be_opened_again_and_not_closed_twice()
    {
        var lead = await app.Partnership();
        var serviceId = await lead.Lists();
        await lead.Post($"/api/services/{serviceId}/closure", new { version = 1 });

        var again = await lead.RefusedPost($"/api/services/{serviceId}/closure", new { version = 2 });
        await lead.Post($"/api/services/{serviceId}/reopening", new { version = 2 });

        again.Code.ShouldBe("service-closed");
        (await lead.Sees(serviceId)).IsClosed.ShouldBeFalse();
    }
}
