using PlacePartners.Measures.Definitions;
using PlacePartners.Tests.Partnerships;

namespace PlacePartners.Tests.Measures;

public sealed class SetGoalsTests(App app)
{
    [Fact]
    public async Task Measures_that_came_before_the_vision_get_their_goal_together()
    {
        var lead = await app.Partnership();
        foreach (var name in new[] { "Alder", "Birch", "Cedar" })
            await lead.Defines(MeasuresScenes.Returned() with { Name = name });
        var goalId = (await lead.PublishesVision("Early help"))[0];
        var without = (await WithoutGoal(lead)).Items;

        await lead.Put("/api/measures/goals", new { goalId, measures = without.Take(2).Select(Chosen) });

        (await WithoutGoal(lead)).Items.Select(item => item.Name).ShouldBe(["Cedar"]);
        (await lead.Get<ListMeasures.Response>($"/api/measures?goalId={goalId}"))
            .Items.Select(item => (item.Name, item.GoalTitle))
            .ShouldBe([("Alder", "Early help"), ("Birch", "Early help")]);
    }

    [Fact]
    public async Task A_measure_whose_goal_the_vision_left_out_counts_as_one_without()
    {
        var lead = await app.Partnership();
        var old = (await lead.PublishesVision("Early help"))[0];
        var measureId = await lead.Defines(MeasuresScenes.Returned() with { GoalId = old });
        (await WithoutGoal(lead)).Items.ShouldBeEmpty();

        await lead.PublishesOtherGoals("Warm homes");

        (await WithoutGoal(lead)).Items.Select(item => item.Id).ShouldBe([measureId]);
    }

    [Fact]
    public async Task When_one_of_them_was_changed_meanwhile_none_gets_the_goal()
    {
        var lead = await app.Partnership();
        var goalId = (await lead.PublishesVision("Early help"))[0];
        var measure = MeasuresScenes.Returned() with { Name = "Alder" };
        var measureId = await lead.Defines(measure);
        await lead.Defines(MeasuresScenes.Returned() with { Name = "Birch" });
        var read = (await WithoutGoal(lead)).Items;
        await lead.Changes(measureId, measure with { Caveats = "Changed" }, "");

        var problem = await lead.Refused(
            HttpMethod.Put,
            "/api/measures/goals",
            new { goalId, measures = read.Select(Chosen) }
        );

        problem.Code.ShouldBe("stale");
        (await WithoutGoal(lead)).Total.ShouldBe(2);
    }

    [Fact]
    public async Task A_goal_that_is_not_of_the_vision_is_refused()
    {
        var lead = await app.Partnership();
        await lead.Defines(MeasuresScenes.Returned());
        var read = (await WithoutGoal(lead)).Items;

        var problem = await lead.Refused(
            HttpMethod.Put,
            "/api/measures/goals",
            new { goalId = Guid.CreateVersion7(), measures = read.Select(Chosen) }
        );

        problem.Errors!.Keys.ShouldBe(["goalId"]);
    }

    [Fact]
    public async Task Another_partnerships_measure_is_not_found()
    {
        var (lead, stranger) = (await app.Partnership(), await app.Partnership());
        await lead.Defines(MeasuresScenes.Returned());
        var goalId = (await stranger.PublishesVision("Early help"))[0];
        var read = (await WithoutGoal(lead)).Items;

        var problem = await stranger.Refused(
            HttpMethod.Put,
            "/api/measures/goals",
            new { goalId, measures = read.Select(Chosen) }
        );

        problem.Code.ShouldBe("not-found");
    }

    private static object Chosen(ListMeasures.Item item) => new { measureId = item.Id, item.Version };

    private static Task<ListMeasures.Response> WithoutGoal(Person person) =>
        person.Get<ListMeasures.Response>("/api/measures?withoutGoal=true");
}
