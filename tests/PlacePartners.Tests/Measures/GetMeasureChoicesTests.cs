using PlacePartners.Contracts.Access;
using PlacePartners.Measures.Definitions;
using PlacePartners.Partnerships.Visions;
using PlacePartners.Tests.Partnerships;

namespace PlacePartners.Tests.Measures;

public sealed class GetMeasureChoicesTests(App app)
{
    [Fact]
    public async Task Goals_stand_in_the_order_of_the_vision()
    {
        var lead = await app.Partnership();
        await lead.PublishesVision("Warm homes", "Early help");

        (await Choices(lead)).Goals.Select(goal => goal.Name).ShouldBe(["Warm homes", "Early help"]);
    }

    [Fact]
    public async Task A_goal_that_the_vision_left_out_is_no_choice()
    {
        var lead = await app.Partnership();
        await lead.PublishesVision("Warm homes", "Early help");
        var goals = await lead.PublishesOtherGoals("Safe streets");

        (await Choices(lead)).Goals.ShouldBe([new GetMeasureChoices.Choice(goals[0], "Safe streets")]);
    }

    [Fact]
    public async Task Goals_of_a_draft_can_be_chosen_until_the_first_vision_is_published()
    {
        var lead = await app.Partnership();
        var saved = await lead.DraftsVision(1, new SaveVisionDraft.DraftGoal(null, "Warm homes", "", 2035));

        (await Choices(lead)).Goals.Select(goal => goal.Id).ShouldBe(saved.GoalIds);
    }

    [Fact]
    public async Task Partners_and_the_place_are_those_of_the_partnership()
    {
        var (lead, other) = (await app.Partnership(), await app.Partnership());
        var partner = await lead.WelcomesCoordinator();

        var choices = await Choices(partner);

        choices
            .Partners.Select(choice => choice.Id)
            .ShouldBe([lead.OrganisationId, partner.OrganisationId], ignoreOrder: true);
        choices.Partners.ShouldNotContain(choice => choice.Id == other.OrganisationId);
        choices.Place.ShouldBe(["Lambeth"]);
    }

    [Fact]
    public async Task Whoever_may_not_see_the_board_gets_no_choices()
    {
        var lead = await app.Partnership();
        var resident = await lead.Welcomes(Role.Resident);

        (await resident.RefusedGet("/api/measures/choices")).Code.ShouldBe("not-allowed");
    }

    private static Task<GetMeasureChoices.Response> Choices(Person person) =>
        person.Get<GetMeasureChoices.Response>("/api/measures/choices");
}
