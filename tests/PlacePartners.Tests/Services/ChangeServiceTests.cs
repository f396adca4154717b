using System.Net;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Services;

namespace PlacePartners.Tests.Services;

public sealed class ChangeServiceTests(App app)
{
    [Fact]
    public async Task A_change_is_seen_and_leaves_an_audit_row()
    {
        var lead = await app.Partnership();
        var serviceId = await lead.Lists();

        await lead.Put(
            $"/api/services/{serviceId}",
            ServicesScenes.Entry("Falls and Balance", "activity", false, version: 1)
        );

        var service = await lead.Sees(serviceId);
        (service.Name, service.TakesReferrals, service.Version).ShouldBe(("Falls and Balance", false, 2));
        service.Needs.ShouldBe(["activity"]);
        var act = await app.Inside(
            lead.PartnershipId,
            (_, db) =>
                db.Set<AuditEntry>()
                    .Where(e => e.EntityId == serviceId && e.Kind == AuditKind.Changed)
                    .Select(e => e.Act)
                    .SingleAsync()
        );
        act.ShouldBe(nameof(ChangeService));
    }

    [Fact]
    public async Task The_second_of_two_changes_to_one_version_is_refused()
    {
        var lead = await app.Partnership();
        var serviceId = await lead.Lists();
        await lead.Put($"/api/services/{serviceId}", ServicesScenes.Entry("First", version: 1));

        var problem = await lead.Refused(
            HttpMethod.Put,
            $"/api/services/{serviceId}",
            ServicesScenes.Entry("Second", version: 1)
        );

        problem.Code.ShouldBe("stale");
        (await lead.Sees(serviceId)).Name.ShouldBe("First");
    }

    [Fact]
    public async Task Another_organisations_service_is_seen_and_not_changed_even_by_the_manager()
    {
        var lead = await app.Partnership();
        var coordinator = await lead.Welcomes(Role.OrganisationCoordinator);
        var serviceId = await coordinator.Lists();

        var problem = await lead.Refused(
            HttpMethod.Put,
            $"/api/services/{serviceId}",
            ServicesScenes.Entry("Taken", version: 1)
        );

        problem.Status.ShouldBe(HttpStatusCode.Forbidden);
        var seen = await lead.Sees(serviceId);
        (seen.Name, seen.MayChange).ShouldBe(("Falls Clinic", false));
    }

    [Fact]
    public async Task A_service_of_another_partnership_does_not_exist_here()
    {
        var serviceId = await (await app.Partnership()).Lists();
        var lead = await app.Partnership();

        var changed = await lead.Refused(
            HttpMethod.Put,
            $"/api/services/{serviceId}",
            ServicesScenes.Entry("Taken", version: 1)
        );
        var read = await lead.RefusedGet($"/api/services/{serviceId}");

        (changed.Status, read.Status).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound));
    }
}
