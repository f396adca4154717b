using System.Text.Json;
using PlacePartners.Measures.Definitions;
using PlacePartners.Measures.Statistics;
using PlacePartners.Tests.Partnerships;

namespace PlacePartners.Tests.Measures;

public sealed class ChangeMeasureTests(App app)
{
    [Fact]
    public async Task An_edit_of_wording_keeps_the_definition()
    {
        var lead = await app.Partnership();
        var measure = MeasuresScenes.Returned();
        var measureId = await WithFigures(lead, measure);

        await Change(
            lead,
            measureId,
            measure with
            {
                Numerator = "People who were helped by us",
            },
            new { version = 1, wordingOnly = true }
        );

        (await lead.Reads(measureId)).Definitions.Single().Numerator.ShouldBe("People who were helped by us");
    }

    [Fact]
    public async Task A_change_of_what_is_counted_begins_a_segment_and_keeps_old_figures()
    {
        var lead = await app.Partnership();
        var measure = MeasuresScenes.Returned();
        var measureId = await WithFigures(lead, measure);

        await Change(
            lead,
            measureId,
            measure with
            {
                Numerator = "People helped, visits included",
            },
            new { version = 1, changeNote = "Visits count from now on." }
        );
        await lead.Returns(measureId, "2026 Q2", value: 30);

        var read = await lead.Reads(measureId);
        read.Points.Select(p => (p.Segment, p.Value, p.Marker)).ShouldBe([(1, 20, null), (2, 30, "b")]);
        read.Definitions[1].ChangeNote.ShouldBe("Visits count from now on.");
        read.Judgement.Change.ShouldBeNull();
    }

    [Fact]
    public async Task A_new_definition_needs_a_note()
    {
        var lead = await app.Partnership();
        var measure = MeasuresScenes.Returned();
        var measureId = await WithFigures(lead, measure);

        var problem = await Refused(
            lead,
            measureId,
            measure with
            {
                Frequency = Frequency.Monthly,
            },
            new { version = 1, wordingOnly = true }
        );

        problem.Errors!.Keys.ShouldBe(["changeNote"]);
    }

    [Fact]
    public async Task A_target_survives_a_new_definition_only_when_agreed_again()
    {
        var lead = await app.Partnership();
        var measure = MeasuresScenes.Returned() with
        {
            Baseline = 10,
            BaselinePeriod = "2025 Q1",
            Target = 40,
            TargetDate = new DateOnly(2027, 3, 31),
        };
        var measureId = await WithFigures(lead, measure);
        (await lead.Reads(measureId)).Judgement.Status.ShouldNotBe("none");

        await Change(
            lead,
            measureId,
            measure with
            {
                Numerator = "Households helped",
            },
            new { version = 1, changeNote = "Households, not people." }
        );
        await lead.Returns(measureId, "2026 Q2", value: 30);

        (await lead.Reads(measureId)).Judgement.Status.ShouldBe("none");
    }

    [Fact]
    public async Task A_goal_that_the_vision_left_out_may_stay_or_go()
    {
        var lead = await app.Partnership();
        var old = (await lead.PublishesVision("Early help"))[0];
        var measure = MeasuresScenes.Returned() with { GoalId = old };
        var measureId = await lead.Defines(measure);
        var now = (await lead.PublishesOtherGoals("Warm homes"))[0];

        await Change(lead, measureId, measure with { Caveats = "Kept" }, new { version = 1 });
        (await lead.Reads(measureId)).GoalId.ShouldBe(old);
        await Change(lead, measureId, measure with { GoalId = null }, new { version = 2 });
        (await lead.Reads(measureId)).GoalId.ShouldBeNull();
        (await Refused(lead, measureId, measure, new { version = 3 })).Errors!.Keys.ShouldBe(["goalId"]);
        await Change(lead, measureId, measure with { GoalId = now }, new { version = 3 });
    }

    [Fact]
    public async Task The_second_writer_is_told()
    {
        var lead = await app.Partnership();
        var measure = MeasuresScenes.Returned();
        var measureId = await lead.Defines(measure);
        await Change(lead, measureId, measure with { Caveats = "First" }, new { version = 1 });

        var problem = await Refused(lead, measureId, measure with { Caveats = "Second" }, new { version = 1 });

        problem.Code.ShouldBe("stale");
    }

    [Fact]
    public async Task A_retired_measure_takes_no_figures_until_it_is_reopened()
    {
        var lead = await app.Partnership();
        var measureId = await lead.Defines(MeasuresScenes.Returned());
        await lead.Post($"/api/measures/{measureId}/retirement", new { version = 1 });

        var problem = await lead.Refused(
            HttpMethod.Put,
            $"/api/measures/{measureId}/returns/own",
            new
            {
                period = "2026 Q1",
                value = 3,
                isNil = false,
                note = "",
                revision = 0,
            }
        );

        problem.Code.ShouldBe("measure-retired");
        await lead.Post($"/api/measures/{measureId}/reopening", new { version = 2 });
        await lead.Returns(measureId, "2026 Q1", value: 3);
    }

    private static async Task<Guid> WithFigures(Person lead, DefineMeasure.Request measure)
    {
        var measureId = await lead.Defines(measure);
        await lead.Returns(measureId, "2026 Q1", value: 20);
        return measureId;
    }

    private static Task Change(Person lead, Guid measureId, DefineMeasure.Request measure, object more) =>
        lead.Put($"/api/measures/{measureId}", Together(measure, more));

    private static Task<Problem> Refused(Person lead, Guid measureId, DefineMeasure.Request measure, object more) =>
        lead.Refused(HttpMethod.Put, $"/api/measures/{measureId}", Together(measure, more));

    private static Dictionary<string, JsonElement> Together(DefineMeasure.Request measure, object more) =>
        new[]
        {
            JsonSerializer.SerializeToElement(measure, Person.Json),
            JsonSerializer.SerializeToElement(more, Person.Json),
        }
            .SelectMany(part => part.EnumerateObject())
            .GroupBy(property => property.Name)
            .ToDictionary(property => property.Key, property => property.Last().Value);
}
