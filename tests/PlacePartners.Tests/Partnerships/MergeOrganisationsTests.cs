using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Access;
using PlacePartners.Contracts.Access;
using PlacePartners.Measures.Definitions;
using PlacePartners.Partnerships;
using PlacePartners.Partnerships.Organisations.Closure;
using PlacePartners.Partnerships.Partners;
using PlacePartners.Referrals;
using PlacePartners.Services;
using PlacePartners.Tests.Access;
using PlacePartners.Tests.Measures;
using PlacePartners.Tests.Plans;
using PlacePartners.Tests.Referrals;
using PlacePartners.Tests.Services;

namespace PlacePartners.Tests.Partnerships;

public sealed class MergeOrganisationsTests(App app) : IClassFixture<App>
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public async Task On_the_day_people_services_referrals_and_milestones_are_the_others_and_managers_are_told_once()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await flow.Falls.Moves(sent.ToFalls, "acceptance");
        var milestone = await flow.Falls.Plans("Open the clinic", Today.AddDays(60), await GoalOf(flow.Lead));
        var measure = await flow.Lead.Defines(
            MeasuresScenes.Returned() with
            {
                ReturnedBy = [flow.Falls.OrganisationId],
            }
        );
        await flow.Falls.Returns(measure, "2026 Q3", value: 12);
        await flow.Falls.CoordinatesToo(flow.Fire);
        await Announce(flow.Falls, flow.Fire.OrganisationId);

        await Minute(flow.Lead);
        await Minute(flow.Lead);

        var me = await flow.Falls.Get<GetMe.Response>("/api/me");
        me.Organisation.Id.ShouldBe(flow.Fire.OrganisationId);
        var inbox = await flow.Fire.SeesInbox();
        inbox.Items.Select(row => row.ReferralId).ShouldBe([sent.ToFire, sent.ToFalls], ignoreOrder: true);
        var received = await flow.Fire.Receives(sent.ToFalls);
        received.Controller.ShouldBe(me.Organisation.Name);
        (await app.WaitedFor(flow, sent.ToFalls)).ShouldBe(flow.Fire.OrganisationId);
        (await flow.Fire.SeesMilestone(milestone)).OwnerOrganisationId.ShouldBe(flow.Fire.OrganisationId);
        (await flow.Lead.Get<GetService.Response>($"/api/services/{flow.FallsService}")).OrganisationName.ShouldBe(
            me.Organisation.Name
        );
        (await flow.Lead.Reads(measure)).ReturnedBy.ShouldBe([flow.Fire.OrganisationId]);
        (await flow.Lead.Reads(measure)).Points.ShouldContain(point => point.Value == 12);
        var partners = (await flow.Lead.Get<ListPartners.Response>("/api/partners")).Items;
        partners.Single(p => p.OrganisationId == flow.Falls.OrganisationId).Progress.State.ShouldBe(PartnerState.Left);
        Subjects(flow.Lead).Count(subject => subject.Contains("is now part of", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task It_takes_the_place_in_a_partnership_where_the_other_is_none()
    {
        var (first, second) = (await app.ReferringPartnership(), await app.ReferringPartnership());
        var partner = await first.Welcomes(Role.OrganisationCoordinator);
        var other = await second.Welcomes(Role.OrganisationCoordinator);
        await partner.CoordinatesToo(other);
        await Announce(partner, other.OrganisationId);

        await Minute(first);

        var partners = (await first.Get<ListPartners.Response>("/api/partners")).Items;
        var place = partners.Single(p => p.OrganisationId == other.OrganisationId);
        place.Progress.State.ShouldBe(PartnerState.Onboarding);
        place.Progress.Steps.Single(step => step.Step == OnboardingStep.DataSharingAgreement).IsDone.ShouldBeFalse();
        (await second.Get<ListPartners.Response>("/api/partners")).Items.ShouldNotContain(p =>
            p.OrganisationId == partner.OrganisationId
        );
    }

    [Fact]
    public async Task Only_somebody_who_coordinates_both_can_announce_it_and_says_that_it_is_the_successor()
    {
        var lead = await app.Partnership();
        var partner = await lead.Welcomes(Role.OrganisationCoordinator);
        var other = await lead.Welcomes(Role.OrganisationCoordinator);

        var foreign = await Refused(partner, other.OrganisationId);
        var unknown = await Refused(partner, Guid.CreateVersion7());
        var itself = await Refused(partner, partner.OrganisationId);
        await partner.CoordinatesToo(other);
        var unsaid = await Refused(partner, other.OrganisationId, isSuccessor: false);

        new[] { foreign, unknown, itself }.ShouldAllBe(problem => problem.Errors!.ContainsKey("mergesIntoId"));
        foreign.Errors!["mergesIntoId"].ShouldBe(unknown.Errors!["mergesIntoId"]);
        unsaid.Errors!.Keys.ShouldBe(["isSuccessor"]);
        (await Closure(partner)).ClosesOn.ShouldBeNull();
    }

    [Fact]
    public async Task It_is_taken_back_until_its_day()
    {
        var lead = await app.Partnership();
        var partner = await lead.Welcomes(Role.OrganisationCoordinator);
        var other = await lead.Welcomes(Role.OrganisationCoordinator);
        await partner.CoordinatesToo(other);
        await Announce(partner, other.OrganisationId, Today.AddDays(30));
        var announced = await Closure(partner);

        await partner.Post("/api/organisation/closure/cancellation", new { announced.Version });
        await Minute(lead);

        announced.MergesInto.ShouldNotBeNull();
        (await Closure(partner)).MergesInto.ShouldBeNull();
        (await partner.Get<GetMe.Response>("/api/me")).Organisation.Id.ShouldBe(partner.OrganisationId);
    }

    [Fact]
    public async Task An_organisation_that_was_entered_twice_is_pointed_out_to_its_coordinator_and_to_managers()
    {
        var lead = await app.Partnership();
        var name = Scenes.Unique("Steady Steps");
        var partner = await lead.Invites($"The {name} Ltd.");
        var twin = await lead.Invites(name);
        var other = await lead.Invites(Scenes.Unique("Fire Safety"));
        await partner.CoordinatesToo(twin);
        await partner.CoordinatesToo(other);

        var successors = (await Closure(partner)).Successors;
        var partners = (await lead.Get<ListPartners.Response>("/api/partners")).Items;
        var seen = await lead.Get<GetPartner.Response>(
            $"/api/partners/{partners.Single(p => p.OrganisationId == partner.OrganisationId).PartnerId}"
        );

        successors
            .Select(one => (one.OrganisationId, one.LooksAlike))
            .ShouldBe([(twin.OrganisationId, true), (other.OrganisationId, false)]);
        seen.LooksLike.ShouldHaveSingleItem().Name.ShouldBe(name);
    }

    [Fact]
    public async Task Two_services_of_one_name_are_told_apart_and_whoever_acted_for_both_has_both_roles()
    {
        var flow = await app.ReferralsFlow();
        await flow.Falls.CoordinatesToo(flow.Fire);
        var name = (await flow.Lead.Get<GetService.Response>($"/api/services/{flow.FireService}")).Name;
        var twin = await flow.Falls.Lists(name, "falls");
        await app.Settled();
        await Announce(flow.Falls, flow.Fire.OrganisationId);

        await Minute(flow.Lead);

        var moved = await flow.Lead.Get<GetService.Response>($"/api/services/{twin}");
        moved.Name.ShouldStartWith($"{name} (");
        var people = (await flow.Lead.Get<ListMembers.Response>("/api/members?take=100")).Items;
        people
            .Where(person => person.Email == flow.Falls.Email)
            .ShouldHaveSingleItem()
            .Roles.ShouldContain(Role.ServiceWorker);
    }

    [Fact]
    public async Task Where_the_assessment_names_the_former_organisation_the_successor_answers_in_its_place()
    {
        var lead = await app.Partnership();
        var partner = await lead.Welcomes(Role.OrganisationCoordinator);
        var other = await lead.Welcomes(Role.OrganisationCoordinator);
        var worker = await lead.Welcomes(Role.Worker);
        await lead.SignsDataSharing();
        await lead.Assesses(text =>
            text with
            {
                Flows = [text.Flows[0] with { ControllerId = partner.OrganisationId }, .. text.Flows.Skip(1)],
            }
        );
        await partner.CoordinatesToo(other);
        await Announce(partner, other.OrganisationId);
        await Minute(lead);

        var made = await worker.Submits("Q05", Reply.Yes);

        var name = (await other.Get<GetMe.Response>("/api/me")).Organisation.Name;
        (await worker.Opens(made.SubmissionId)).Controller.ShouldBe(name);
    }

    private static async Task<Guid> GoalOf(Person lead) => (await lead.PublishesVision())[0];

    private static Task<GetClosure.Response> Closure(Person person) =>
        person.Get<GetClosure.Response>("/api/organisation/closure");

    private static object Body(Guid into, int version, DateOnly? day = null, bool isSuccessor = true) =>
        new
        {
            closesOn = day ?? Today,
            isUnderstood = true,
            mergesIntoId = into,
            isSuccessor,
            version,
        };

    private static async Task Announce(Person person, Guid into, DateOnly? day = null) =>
        await person.Post("/api/organisation/closure", Body(into, (await Closure(person)).Version, day));

    private static async Task<Problem> Refused(Person person, Guid into, bool isSuccessor = true) =>
        await person.RefusedPost(
            "/api/organisation/closure",
            Body(into, (await Closure(person)).Version, isSuccessor: isSuccessor)
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
