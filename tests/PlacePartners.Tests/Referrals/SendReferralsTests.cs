using System.Net;
using PlacePartners.Contracts.Access;
using PlacePartners.Referrals;
using PlacePartners.Tests.Services;

namespace PlacePartners.Tests.Referrals;

public sealed class SendReferralsTests(App app)
{
    [Fact]
    public async Task Nothing_is_sent_before_the_hub_has_confirmed_with_the_person()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();
        var seen = await flow.Hub.SeesInHub(id);

        var refused = await flow.Hub.RefusedPost(
            $"/api/hub/submissions/{id}/sending",
            new { seen.Submission.Version, referralIds = seen.Lines.Select(line => line.ReferralId) }
        );

        refused.Code.ShouldBe("not-confirmed");
        (await flow.Falls.SeesInbox()).Total.ShouldBe(0);
    }

    [Fact]
    public async Task A_referral_whose_consent_was_withdrawn_cannot_be_sent_and_nothing_else_goes_with_it()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();
        await flow.Hub.Confirms(id);
        await flow.Hub.Withdraws(id, flow.FallsService);
        var seen = await flow.Hub.SeesInHub(id);

        var refused = await flow.Hub.RefusedPost(
            $"/api/hub/submissions/{id}/sending",
            new { seen.Submission.Version, referralIds = seen.Lines.Select(line => line.ReferralId) }
        );

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        (await flow.Falls.SeesInbox()).Total.ShouldBe(0);
        (await flow.Fire.SeesInbox()).Total.ShouldBe(0);
    }

    [Fact]
    public async Task A_service_that_no_longer_takes_referrals_is_named_and_not_sent_to()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();
        await flow.Hub.Confirms(id);
        var version = (await flow.Falls.Sees(flow.FallsService)).Version;
        await flow.Falls.Put(
            $"/api/services/{flow.FallsService}",
            ServicesScenes.Entry("Falls Clinic", takesReferrals: false, version: version)
        );

        var seen = await flow.Hub.SeesInHub(id);
        var toFalls = Flow.ReferralTo(seen, flow.FallsService);
        var refused = await flow.Hub.RefusedPost(
            $"/api/hub/submissions/{id}/sending",
            new { seen.Submission.Version, referralIds = new[] { toFalls } }
        );

        seen.Lines.Single(line => line.ReferralId == toFalls).Hindrance.ShouldBe(Hindrance.ServiceClosed);
        seen.Lines.Count(line => line.Hindrance is null).ShouldBe(1);
        refused.Code.ShouldBe("service-closed");
    }

    [Fact]
    public async Task Two_hub_workers_do_not_overwrite_each_other()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();
        await flow.Hub.Confirms(id);
        var seen = await flow.Hub.SeesInHub(id);
        var toFire = Flow.ReferralTo(seen, flow.FireService);
        await flow.Hub.Post(
            $"/api/hub/submissions/{id}/referrals/{toFire}/drop",
            new { seen.Submission.Version, note = "They have an alarm after all." }
        );

        var refused = await flow.Hub.RefusedPost(
            $"/api/hub/submissions/{id}/sending",
            new { seen.Submission.Version, referralIds = new[] { toFire } }
        );

        refused.Code.ShouldBe("stale");
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Nothing_is_sent_where_nobody_could_open_it()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();
        await flow.Falls.Holds(Role.OrganisationCoordinator);

        var seen = await flow.Hub.SeesInHub(id);
        var toFalls = Flow.ReferralTo(seen, flow.FallsService);
        seen.Lines.Single(line => line.ReferralId == toFalls).Hindrance.ShouldBe(Hindrance.NobodyThere);
        await flow.Hub.Confirms(id);
        var refused = await flow.Hub.RefusedPost(
            $"/api/hub/submissions/{id}/sending",
            new { version = await flow.Hub.VersionOf(id), referralIds = new[] { toFalls } }
        );
        refused.Code.ShouldBe("nobody-there");
        (await flow.Lead.Get<GetRouting.Response>("/api/routing"))
            .Needs.Single(need => need.Code == "falls")
            .Services[0]
            .Hindrance.ShouldBe(Hindrance.NobodyThere);
    }

    [Fact]
    public async Task A_service_is_added_with_the_consent_that_was_read_out_for_it()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();
        var other = await flow.Falls.Lists("Strength Class", "activity");
        await app.Settled();
        var version = await flow.Hub.VersionOf(id);

        var added = await flow.Hub.Post<AddReferral.Response>(
            $"/api/hub/submissions/{id}/referrals",
            Added(version, other, "activity")
        );

        var seen = await flow.Hub.SeesInHub(id);
        seen.Lines.Single(line => line.ReferralId == added.ReferralId).HasConsent.ShouldBeTrue();
        seen.Submission.Consents.Single(c => c.ServiceId == other)
            .WordingText.ShouldEndWith(
                $"Strength Class ({seen.Submission.Referrals.Single(r => r.ServiceId == other).OrganisationName})"
            );
    }

    [Fact]
    public async Task A_service_is_not_added_without_consent_or_for_a_need_that_it_does_not_answer()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();
        var other = await flow.Falls.Lists("Strength Class", "activity");
        var version = await flow.Hub.VersionOf(id);
        var path = $"/api/hub/submissions/{id}/referrals";

        (
            await flow.Hub.RefusedPost(
                path,
                new
                {
                    version,
                    serviceId = other,
                    needs = new[] { "activity" },
                    reason = "They asked to get stronger.",
                }
            )
        ).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await flow.Hub.RefusedPost(path, Added(version, other, "debt"))).Errors!.ShouldContainKey("needs");
    }

    [Fact]
    public async Task Another_partnership_and_another_role_get_nowhere()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();
        var elsewhere = await app.ReferralsFlow();

        (await elsewhere.Hub.RefusedGet($"/api/hub/submissions/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (
            await elsewhere.Hub.RefusedPost(
                $"/api/hub/submissions/{id}/confirmation",
                new
                {
                    version = 1,
                    how = "Phone",
                    note = "",
                }
            )
        ).Status.ShouldBe(HttpStatusCode.NotFound);
        (await flow.Worker.RefusedGet($"/api/hub/submissions/{id}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await flow.Falls.RefusedGet("/api/hub/submissions")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await flow.Worker.RefusedGet("/api/inbox")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static object Added(int version, Guid serviceId, string need) =>
        new
        {
            version,
            serviceId,
            needs = new[] { need },
            reason = "They asked to get stronger.",
            consent = new
            {
                wordingNumber = 1,
                how = "Phone",
                givenBy = "Person",
                givenByName = "",
            },
        };
}
