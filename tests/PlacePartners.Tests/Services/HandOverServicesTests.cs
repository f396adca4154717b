using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Access;
using PlacePartners.Contracts.Access;
using PlacePartners.Referrals;
using PlacePartners.Services;
using PlacePartners.Tests.Access;
using PlacePartners.Tests.Referrals;

namespace PlacePartners.Tests.Services;

public sealed class HandOverServicesTests(App app) : IClassFixture<App>
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public async Task On_the_day_the_service_and_its_referrals_are_the_others_and_nothing_else_is()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await flow.Falls.Moves(sent.ToFalls, "acceptance");
        var kept = await flow.Falls.Lists("Balance class", "falls");
        await flow.Falls.CoordinatesToo(flow.Fire);
        await Announces(flow.Falls, flow.FallsService, flow.Fire.OrganisationId);

        await Minute(flow.Lead);
        await Minute(flow.Lead);

        var fire = (await flow.Fire.Get<GetMe.Response>("/api/me")).Organisation.Name;
        (await flow.Lead.Sees(flow.FallsService)).OrganisationName.ShouldBe(fire);
        (await flow.Lead.Sees(flow.FallsService)).IsOffered.ShouldBeTrue();
        (await flow.Lead.Sees(kept)).OrganisationId.ShouldBe(flow.Falls.OrganisationId);
        (await flow.Fire.Receives(sent.ToFalls)).Controller.ShouldBe(fire);
        (await app.WaitedFor(flow, sent.ToFalls)).ShouldBe(flow.Fire.OrganisationId);
        (await flow.Falls.SeesInbox()).Items.ShouldBeEmpty();
        app.Mail.To(flow.Lead.Email)
            .Count(mail => mail.Subject == $"A service has gone to another organisation: {fire}")
            .ShouldBe(1);
    }

    [Fact]
    public async Task Before_the_day_it_can_be_taken_back()
    {
        var flow = await app.ReferralsFlow();
        await flow.Falls.CoordinatesToo(flow.Fire);
        await Announces(flow.Falls, flow.FallsService, flow.Fire.OrganisationId, Today.AddDays(30));
        var announced = await flow.Falls.Sees(flow.FallsService);

        await Minute(flow.Lead);
        await flow.Falls.Post($"/api/services/{flow.FallsService}/handover/cancellation", new { announced.Version });

        (announced.HandsOverOn, announced.HandsOverTo).ShouldNotBe((null, null));
        (await flow.Lead.Sees(flow.FallsService)).HandsOverTo.ShouldBeNull();
        var service = await flow.Falls.Sees(flow.FallsService);
        (service.OrganisationId, service.HandsOverOn).ShouldBe((flow.Falls.OrganisationId, null));
        (
            await flow.Falls.RefusedPost(
                $"/api/services/{flow.FallsService}/handover/cancellation",
                new { service.Version }
            )
        ).Code.ShouldBe("handover-not-announced");
    }

    [Fact]
    public async Task Only_somebody_who_coordinates_both_announces_it()
    {
        var flow = await app.ReferralsFlow();
        await flow.Falls.Holds(Role.OrganisationCoordinator);
        var path = $"/api/services/{flow.FallsService}/handover";
        var version = (await flow.Falls.Sees(flow.FallsService)).Version;

        var foreign = await flow.Falls.RefusedPost(path, Body(flow.Fire.OrganisationId, version));
        var unknown = await flow.Falls.RefusedPost(path, Body(Guid.CreateVersion7(), version));
        var unsaid = await flow.Falls.RefusedPost(path, Body(flow.Fire.OrganisationId, version, isSuccessor: false));

        foreign.Errors!.Keys.ShouldBe(["to"]);
        unknown.Errors!["to"].ShouldBe(foreign.Errors["to"]);
        unsaid.Errors!.Keys.ShouldBe(["to", "isSuccessor"]);
    }

    [Fact]
    public async Task Where_the_other_is_no_partner_it_is_offered_no_more()
    {
        var flow = await app.ReferralsFlow();
        var elsewhere = await (await app.Partnership()).Welcomes(Role.OrganisationCoordinator);
        await flow.Falls.CoordinatesToo(elsewhere);
        await Announces(flow.Falls, flow.FallsService, elsewhere.OrganisationId);

        await Minute(flow.Lead);

        (await flow.Lead.Sees(flow.FallsService)).IsOffered.ShouldBeFalse();
    }

    private static object Body(Guid to, int version, DateOnly? on = null, bool isSuccessor = true) =>
        new
        {
            to,
            on = on ?? Today,
            isSuccessor,
            version,
        };

    private static async Task Announces(Person person, Guid serviceId, Guid to, DateOnly? on = null) =>
        await person.Post($"/api/services/{serviceId}/handover", Body(to, (await person.Sees(serviceId)).Version, on));

    private async Task Minute(Person lead)
    {
        await app.Inside(
            lead.PartnershipId,
            async (services, _) =>
            {
                await services.GetRequiredService<HandOverServices>().Run(TestContext.Current.CancellationToken);
                return true;
            }
        );
        await app.Settled();
    }
}
