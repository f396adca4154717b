using PlacePartners.Partnerships.Visions;

namespace PlacePartners.Tests.Partnerships;

public sealed class ListGoalsTests(App app)
{
    [Fact]
    public async Task The_goals_of_the_published_vision_are_listed_in_its_order()
    {
        var lead = await app.Partnership();
        await lead.PublishesVision("First things", "Second things");

        var listed = await lead.Get<ListGoals.Response>("/api/goals");

        listed.Items.Select(goal => goal.Title).ShouldBe(["First things", "Second things"]);
    }
}
