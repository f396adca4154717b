using System.Net;
using PlacePartners.Contracts.Access;
using PlacePartners.Services;
using PlacePartners.Tests.Access;
using PlacePartners.Tests.Referrals;

namespace PlacePartners.Tests.Services;

public sealed class MarkForSafeguardingTests(App app)
{
    [Fact]
    public async Task Whoever_manages_the_partnership_marks_a_service_and_everybody_sees_it()
    {
        var lead = await app.Partnership();
        var neighbour = await lead.Welcomes(Role.OrganisationCoordinator);
        var serviceId = await neighbour.Lists();

        await lead.MarksForSafeguarding(serviceId);

        var seen = await neighbour.Sees(serviceId);
        (seen.ReceivesSafeguarding, seen.MayMark).ShouldBe((true, false));
        (await lead.Sees(serviceId)).MayMark.ShouldBeTrue();
        (await neighbour.Get<GetOwnServices.Response>("/api/services/own"))
            .Items[0]
            .ReceivesSafeguarding.ShouldBeTrue();
        (await lead.Get<FindServices.Response>("/api/services")).Items[0].ReceivesSafeguarding.ShouldBeTrue();
    }

    [Fact]
    public async Task Nobody_else_marks_one_and_none_of_another_partnership()
    {
        var lead = await app.Partnership();
        var neighbour = await lead.Welcomes(Role.OrganisationCoordinator);
        var serviceId = await neighbour.Lists();
        var elsewhere = await app.Partnership();

        (await neighbour.Refused(HttpMethod.Put, Address(serviceId), Marked(1))).Status.ShouldBe(
            HttpStatusCode.Forbidden
        );
        (await elsewhere.Refused(HttpMethod.Put, Address(serviceId), Marked(1))).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task The_second_of_two_at_once_is_told()
    {
        var lead = await app.Partnership();
        var serviceId = await lead.Lists();
        await lead.MarksForSafeguarding(serviceId);

        (await lead.Refused(HttpMethod.Put, Address(serviceId), Marked(1))).Code.ShouldBe("stale");
    }

    [Fact]
    public async Task What_takes_no_referrals_or_is_not_offered_is_not_marked()
    {
        var lead = await app.Partnership();
        var leaflet = await lead.Lists("Leaflet stand", takesReferrals: false);
        var stopped = await lead.Lists();
        await lead.MarksForSafeguarding(stopped);
        await lead.Delete($"/api/services/{stopped}/offer");

        var noReferrals = await lead.Refused(HttpMethod.Put, Address(leaflet), Marked(1));
        var notOffered = await lead.Refused(HttpMethod.Put, Address(stopped), Marked(3));
        await lead.Put($"/api/services/{stopped}/offer");

        noReferrals.Code.ShouldBe("service-takes-no-referrals");
        notOffered.Code.ShouldBe("service-not-offered");
        (await lead.Sees(stopped)).ReceivesSafeguarding.ShouldBeFalse();
    }

    [Fact]
    public async Task Only_what_is_marked_is_shared_without_consent()
    {
        var flow = await app.ReferralsFlow();
        var (id, referralId) = await flow.Undecided();
        var address = $"/api/hub/submissions/{id}/overrides";

        var unmarked = await flow.Hub.RefusedPost(address, await flow.Override(id, referralId));
        var before = (await flow.Hub.SeesInHub(id)).Lines.Single(line => line.ReferralId == referralId);
        await flow.Lead.MarksForSafeguarding(flow.FallsService);
        var after = (await flow.Hub.SeesInHub(id)).Lines.Single(line => line.ReferralId == referralId);
        await flow.Lead.MarksForSafeguarding(flow.FallsService, receives: false);
        var unmarkedAgain = await flow.Hub.RefusedPost(address, await flow.Override(id, referralId));
        await flow.Overrides(id, referralId);

        (unmarked.Code, unmarkedAgain.Code).ShouldBe(("not-safeguarding-receiver", "not-safeguarding-receiver"));
        (before.ReceivesSafeguarding, after.ReceivesSafeguarding).ShouldBe((false, true));
        (await flow.Hub.SeesInHub(id)).Decisions.Overrides.Count.ShouldBe(1);
    }

    private static string Address(Guid serviceId) => $"/api/services/{serviceId}/safeguarding";

    private static object Marked(int version) => new { version, receivesSafeguarding = true };
}
