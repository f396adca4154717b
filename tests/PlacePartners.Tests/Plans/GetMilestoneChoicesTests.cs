using System.Net;
using PlacePartners.Contracts.Access;
using PlacePartners.Plans;
using PlacePartners.Tests.Access;
using PlacePartners.Tests.Partnerships;

namespace PlacePartners.Tests.Plans;

public sealed class GetMilestoneChoicesTests(App app)
{
    [Fact]
    public async Task The_manager_chooses_among_all_partners_and_their_people()
    {
        var lead = await app.Partnership();
        var goals = await lead.PublishesVision("Zest in later life", "A good start");
        var partner = await lead.Welcomes(Role.OrganisationCoordinator);

        var choices = await Choices(lead);

        choices.Goals.Select(goal => goal.GoalId).ShouldBe(goals);
        choices.Organisations.Select(o => o.OrganisationId).ShouldBe([lead.OrganisationId, partner.OrganisationId]);
        choices
            .People.Select(person => person.MembershipId)
            .ShouldBe([lead.MembershipId, partner.MembershipId], ignoreOrder: true);
        choices.QuickWinDays.ShouldBe(Milestone.QuickWinDays);
    }

    [Fact]
    public async Task A_coordinator_chooses_within_the_own_organisation()
    {
        var lead = await app.Partnership();
        var partner = await lead.Welcomes(Role.OrganisationCoordinator);
        var colleague = await partner.AddsColleague(Role.Worker);
        await lead.Welcomes(Role.OrganisationCoordinator);

        var choices = await Choices(partner);

        choices.Organisations.ShouldHaveSingleItem().OrganisationId.ShouldBe(partner.OrganisationId);
        choices
            .People.Select(person => person.MembershipId)
            .ShouldBe([partner.MembershipId, colleague.MembershipId], ignoreOrder: true);
    }

    [Fact]
    public async Task Whoever_has_left_is_no_choice()
    {
        var lead = await app.Partnership();
        var colleague = await lead.AddsColleague(Role.Worker);
        await lead.Delete($"/api/members/{colleague.MembershipId}");

        var choices = await Choices(lead);

        choices.People.ShouldHaveSingleItem().MembershipId.ShouldBe(lead.MembershipId);
    }

    [Fact]
    public async Task Whoever_plans_nothing_is_refused()
    {
        var lead = await app.Partnership();
        var worker = await lead.Welcomes(Role.Worker);

        (await worker.RefusedGet("/api/milestones/choices")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static Task<GetMilestoneChoices.Response> Choices(Person person) =>
        person.Get<GetMilestoneChoices.Response>("/api/milestones/choices");
}
