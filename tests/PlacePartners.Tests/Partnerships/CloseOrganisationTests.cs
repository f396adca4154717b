using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Contracts.Access;
using PlacePartners.Partnerships;
using PlacePartners.Partnerships.Organisations.Closure;
using PlacePartners.Partnerships.Partners;
using PlacePartners.Tests.Referrals;
using PlacePartners.Tests.Services;

namespace PlacePartners.Tests.Partnerships;

public sealed class CloseOrganisationTests(App app) : IClassFixture<App>
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public async Task On_the_day_services_memberships_and_the_partnership_end_and_managers_are_told_once()
    {
        var lead = await app.Partnership();
        var partner = await lead.WelcomesReceiver();
        var service = await partner.Lists("Falls Clinic", "falls");
        await app.Settled();
        var before = await Closure(partner);
        var hanging = before.Partnerships.Single();
        (hanging.Services, hanging.OpenReferrals, hanging.Milestones, hanging.People, hanging.Leads).ShouldBe(
            (1, 0, 0, 1, false)
        );
        await Announce(partner, Today);

        await Minute(lead);
        await Minute(lead);

        (await partner.RefusedGet("/api/me")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await lead.Sees(service)).IsClosed.ShouldBeTrue();
        (await PartnerOf(lead, partner)).Progress.State.ShouldBe(PartnerState.Left);
        Subjects(lead).Count(subject => subject.EndsWith("has closed", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Before_the_day_managers_are_told_once_and_it_can_be_cancelled()
    {
        var lead = await app.Partnership();
        var partner = await lead.Welcomes(Role.OrganisationCoordinator);
        await Announce(partner, Today.AddDays(30));
        await Minute(lead);
        await Minute(lead);

        Subjects(lead)
            .Count(subject => subject.EndsWith("closes on 23 December 2026", StringComparison.Ordinal))
            .ShouldBe(1);
        (
            await partner.RefusedPost("/api/organisation/closure", Body(Today, (await Closure(partner)).Version))
        ).Code.ShouldBe("closure-announced");
        await partner.Post("/api/organisation/closure/cancellation", new { (await Closure(partner)).Version });
        (await Closure(partner)).ClosesOn.ShouldBeNull();
        await Minute(lead);
        (await PartnerOf(lead, partner)).Progress.State.ShouldNotBe(PartnerState.Left);
        (
            await partner.RefusedPost(
                "/api/organisation/closure/cancellation",
                new { (await Closure(partner)).Version }
            )
        ).Code.ShouldBe("closure-not-announced");
    }

    [Fact]
    public async Task The_lead_of_a_live_partnership_cannot_close()
    {
        var lead = await app.Partnership();

        (await Closure(lead)).Partnerships.Single().Leads.ShouldBeTrue();
        (await lead.RefusedPost("/api/organisation/closure", Body(Today, (await Closure(lead)).Version))).Code.ShouldBe(
            "organisation-leads"
        );
    }

    [Fact]
    public async Task One_that_has_taken_the_lead_since_waits()
    {
        var lead = await app.Partnership();
        var partner = await lead.Welcomes(Role.OrganisationCoordinator);
        await Announce(partner, Today);
        await Lead(lead.PartnershipId, partner.OrganisationId);

        await Minute(lead);
        (await PartnerOf(lead, partner)).Progress.State.ShouldNotBe(PartnerState.Left);
        Subjects(partner)
            .Count(subject => subject.StartsWith("Your organisation cannot close yet", StringComparison.Ordinal))
            .ShouldBe(1);

        await Lead(lead.PartnershipId, lead.OrganisationId);
        await Minute(lead);
        (await PartnerOf(lead, partner)).Progress.State.ShouldBe(PartnerState.Left);
    }

    [Fact]
    public async Task A_day_that_is_past_or_far_away_is_refused()
    {
        var lead = await app.Partnership();
        var partner = await lead.Welcomes(Role.OrganisationCoordinator);
        var version = (await Closure(partner)).Version;

        foreach (var day in new[] { Today.AddDays(-1), Today.AddYears(3) })
            (await partner.RefusedPost("/api/organisation/closure", Body(day, version))).Errors!.Keys.ShouldBe([
                "closesOn",
            ]);
        (
            await partner.RefusedPost("/api/organisation/closure", Body(Today, version, isUnderstood: false))
        ).Errors!.Keys.ShouldBe(["isUnderstood"]);
    }

    private static Task<GetClosure.Response> Closure(Person person) =>
        person.Get<GetClosure.Response>("/api/organisation/closure");

    private static object Body(DateOnly closesOn, int version, bool isUnderstood = true) =>
        new
        {
            closesOn,
            isUnderstood,
            version,
        };

    private static async Task Announce(Person person, DateOnly closesOn) =>
        await person.Post("/api/organisation/closure", Body(closesOn, (await Closure(person)).Version));

    private static async Task<ListPartners.Item> PartnerOf(Person lead, Person partner) =>
        (await lead.Get<ListPartners.Response>("/api/partners")).Items.Single(item =>
            item.OrganisationId == partner.OrganisationId
        );

    private Task Lead(Guid partnershipId, Guid organisationId) =>
        app.Inside(
            partnershipId,
            (_, db) =>
                db.Set<Partnership>()
                    .Where(p => p.Id == partnershipId)
                    .ExecuteUpdateAsync(set => set.SetProperty(p => p.LeadOrganisationId, organisationId))
        );

    private async Task Minute(Person lead)
    {
        await app.Inside(
            lead.PartnershipId,
            async (services, _) =>
            {
                await services.GetRequiredService<CloseOrganisations>().Run(TestContext.Current.CancellationToken);
                return true;
            }
        );
        await app.Settled();
    }

    private IEnumerable<string> Subjects(Person person) => app.Mail.To(person.Email).Select(message => message.Subject);
}
