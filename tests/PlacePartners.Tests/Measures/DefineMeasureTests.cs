using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Measures.Definitions;
using PlacePartners.Measures.Statistics;

namespace PlacePartners.Tests.Measures;

public sealed class DefineMeasureTests(App app)
{
    [Fact]
    public async Task A_defined_measure_reads_back_as_it_was_said()
    {
        var lead = await app.Partnership();
        var said = MeasuresScenes.Published() with
        {
            Baseline = 60,
            BaselinePeriod = "2019-20",
            Target = 75,
            TargetDate = new DateOnly(2030, 8, 31),
            Caveats = "Small cohort.",
        };

        var measure = await lead.Reads(await lead.Defines(said));

        (measure.Name, measure.Source, measure.Caveats).ShouldBe((said.Name, said.Source, said.Caveats));
        (measure.BaselinePeriod, measure.BaselineOn).ShouldBe(("2019/20", new DateOnly(2020, 8, 31)));
        measure.AreaName.ShouldBe("Lambeth");
        measure.Definitions.Single().Numerator.ShouldBe(said.Numerator);
        measure.Judgement.Status.ShouldBe("none");
    }

    [Fact]
    public async Task What_is_missing_is_asked_for_at_its_field()
    {
        var lead = await app.Partnership();

        var body = JsonSerializer.SerializeToNode(MeasuresScenes.Returned(), Person.Json)!.AsObject();
        body.Remove("unit");
        body.Remove("frequency");

        var problem = await lead.RefusedPost("/api/measures", body);

        problem.Code.ShouldBe("validation");
        problem.Errors!.Keys.ShouldBe(["unit", "frequency"], ignoreOrder: true);
        problem.Errors["frequency"].ShouldBe(["Choose how often there is a figure."]);
    }

    [Fact]
    public async Task What_is_missing_within_a_part_is_asked_for_at_its_field()
    {
        var lead = await app.Partnership();
        var measureId = await lead.Defines(MeasuresScenes.Published());
        var importId = await lead.Uploads(measureId, "year,value\n2018,50\n");
        var mapping = JsonSerializer.SerializeToNode(MeasuresScenes.EarlyYears, Person.Json)!.AsObject();
        mapping.Remove("filters");

        var problem = await lead.RefusedPost($"/api/measures/{measureId}/imports/{importId}/preview", new { mapping });

        problem.Errors!.Keys.ShouldBe(["mapping.filters"]);
    }

    [Fact]
    public async Task As_many_organisations_as_may_be_asked_are_kept()
    {
        var asked = Enumerable.Range(0, 200).Select(_ => Guid.CreateVersion7());

        var room = await app.Inside(
            null,
            (_, db) =>
                Task.FromResult(db.Model.FindEntityType(typeof(Measure))!.FindProperty("ReturnedBy")!.GetMaxLength())
        );

        JsonSerializer.Serialize(asked).Length.ShouldBeLessThanOrEqualTo(room!.Value);
    }

    public static TheoryData<string, DefineMeasure.Request> Refused() =>
        new()
        {
            { "denominator", MeasuresScenes.Published() with { Denominator = "" } },
            { "unit", MeasuresScenes.Published() with { Unit = "number and percent" } },
            { "source", MeasuresScenes.Published() with { Source = "" } },
            { "name", MeasuresScenes.Published() with { Name = "  " } },
            { "baselinePeriod", MeasuresScenes.Published() with { Baseline = 50 } },
            { "baselinePeriod", MeasuresScenes.Published() with { Baseline = 50, BaselinePeriod = "2019" } },
            {
                "targetDate",
                MeasuresScenes.Published() with
                {
                    Baseline = 50,
                    BaselinePeriod = "2019/20",
                    Target = 60,
                }
            },
            {
                "targetDate",
                MeasuresScenes.Published() with
                {
                    Baseline = 50,
                    BaselinePeriod = "2019/20",
                    Target = 60,
                    TargetDate = new DateOnly(2020, 8, 31),
                }
            },
            { "baseline", MeasuresScenes.Published() with { Target = 60, TargetDate = new DateOnly(2030, 8, 31) } },
            {
                "target",
                MeasuresScenes.Published() with
                {
                    Baseline = 50,
                    BaselinePeriod = "2019/20",
                    Target = 101,
                    TargetDate = new DateOnly(2030, 8, 31),
                }
            },
            {
                "tolerance",
                MeasuresScenes.Published() with
                {
                    Baseline = 50,
                    BaselinePeriod = "2019/20",
                    Target = 50,
                    TargetDate = new DateOnly(2030, 8, 31),
                }
            },
            { "goalId", MeasuresScenes.Published() with { GoalId = Guid.CreateVersion7() } },
            { "leadOrganisationId", MeasuresScenes.Published() with { LeadOrganisationId = Guid.CreateVersion7() } },
        };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public async Task What_has_no_meaning_is_refused_at_its_field(string field, DefineMeasure.Request measure)
    {
        var lead = await app.Partnership();

        var problem = await lead.RefusedPost("/api/measures", measure);

        problem.Status.ShouldBe(HttpStatusCode.BadRequest);
        problem.Errors!.Keys.ShouldContain(field);
    }

    [Fact]
    public async Task A_direction_must_be_given()
    {
        var lead = await app.Partnership();

        var problem = await lead.RefusedPost(
            "/api/measures",
            new
            {
                name = "Measure",
                question = "What is it?",
                figuresFrom = "Returns",
                numerator = "Things",
                valueType = "CountFlow",
                unit = "things",
                frequency = "Monthly",
            }
        );

        problem.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Two_measures_cannot_have_one_name()
    {
        var lead = await app.Partnership();
        var measure = MeasuresScenes.Returned();
        await lead.Defines(measure);

        var problem = await lead.RefusedPost("/api/measures", measure);

        problem.Errors!["name"].ShouldBe(["Another measure has this name. Choose another."]);
    }

    [Fact]
    public async Task A_coordinator_may_not_define_measures()
    {
        var lead = await app.Partnership();
        var partner = await lead.WelcomesCoordinator();

        (await partner.RefusedPost("/api/measures", MeasuresScenes.Returned())).Code.ShouldBe("not-allowed");
    }

    [Fact]
    public async Task Another_partnerships_measure_is_not_found()
    {
        var (lead, stranger) = (await app.Partnership(), await app.Partnership());
        var measureId = await lead.Defines(MeasuresScenes.Returned());

        (await stranger.RefusedGet($"/api/measures/{measureId}")).Code.ShouldBe("not-found");
        (await stranger.RefusedGet($"/api/measures/{measureId}/figures/export")).Code.ShouldBe("not-found");
        (await stranger.RefusedGet($"/api/measures/{measureId}/returns")).Code.ShouldBe("not-found");
    }
}
