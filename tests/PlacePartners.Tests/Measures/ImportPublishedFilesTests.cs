using System.Net.Http.Json;
using System.Text;
using PlacePartners.Measures.Definitions;
using PlacePartners.Measures.Import;
using PlacePartners.Measures.Statistics;

namespace PlacePartners.Tests.Measures;

public sealed class ImportPublishedFilesTests(App app)
{
    [Fact]
    public async Task The_early_years_file_becomes_two_segments_with_comparisons()
    {
        var lead = await app.Partnership();
        var measureId = await lead.Defines(MeasuresScenes.Published());

        var imported = await lead.Imports(
            measureId,
            "eyfsp_expected_level_by_la_region_england.csv",
            MeasuresScenes.EarlyYears
        );

        imported.BadRows.ShouldBe(0);
        var measure = await lead.Reads(measureId);
        measure
            .Definitions.Select(d => d.SeriesLabel)
            .ShouldBe(["EYFSP pre-reform (2012/13-2020/21)", "EYFSP post-reform (2021/22 onwards)"]);
        measure
            .Points.Where(p => p.Segment == 1)
            .Select(p => p.Value)
            .ShouldBe([42.8, 54.1, 61.2, 67, 68.8, 70.4, 70.2]);
        measure
            .Points.Where(p => p.Segment == 2)
            .Select(p => (p.Label, p.Value, p.Marker))
            .ShouldBe([("2021/22", 65.8, "b")]);
        measure.Comparisons.Select(c => c.Area).ShouldBe(["England", "London"]);
        measure.Comparisons[0].Points[^1].Value.ShouldBe(63.4);
        measure.Judgement.Change.ShouldBeNull();
    }

    [Fact]
    public async Task A_target_is_not_judged_by_figures_that_its_baseline_cannot_be_compared_with()
    {
        var lead = await app.Partnership();
        var measureId = await lead.Defines(
            MeasuresScenes.Published() with
            {
                Baseline = 70.2,
                BaselinePeriod = "2018/19",
                Target = 80,
                TargetDate = new DateOnly(2030, 8, 31),
            }
        );

        await lead.Imports(measureId, "eyfsp_expected_level_by_la_region_england.csv", MeasuresScenes.EarlyYears);

        var measure = await lead.Reads(measureId);
        (measure.TargetDefinition, measure.Judgement.Status).ShouldBe((1, "none"));
    }

    [Fact]
    public async Task The_bank_branches_file_becomes_one_line()
    {
        var lead = await app.Partnership();
        var measureId = await lead.Defines(
            MeasuresScenes.Published(MeasureValueType.Rate, Frequency.CalendarYear) with
            {
                Unit = "per 100,000 adults",
                Multiplier = 100_000,
            }
        );
        var mapping = new ImportMapping(
            "Year",
            null,
            "Value",
            null,
            null,
            ["Local Authority", "Region", "Country"],
            "United Kingdom",
            "GeoCode",
            "Lambeth",
            ["London", "England", "United Kingdom"],
            "Observation status",
            null,
            [
                new RowFilter(
                    "Series",
                    ["(a) Number of commercial bank branches and building societies per 100,000 adults"]
                ),
            ]
        );

        var imported = await lead.Imports(measureId, "bank_branches_atms_per_100k_by_la.csv", mapping);

        (imported.Added, imported.BadRows).ShouldBe((48, 0));
        var measure = await lead.Reads(measureId);
        measure.Points.Count.ShouldBe(12);
        measure.Points[^1].Value!.Value.ShouldBe(9.287293125545629);
        measure.Judgement.Change!.Value.ShouldBe(9.287293125545629 - 9.39528206515816);
    }

    [Fact]
    public async Task The_monthly_file_gives_breaches_of_attendances()
    {
        var lead = await app.Partnership();
        var measureId = await lead.Defines(
            MeasuresScenes.Published(frequency: Frequency.Monthly) with
            {
                Direction = Direction.LowerIsBetter,
            }
        );
        var mapping = new ImportMapping(
            "period",
            null,
            null,
            "breaches",
            "attendances",
            ["org_code"],
            null,
            null,
            "RJZ",
            ["RAS"],
            null,
            null,
            [new RowFilter("type", ["1"])]
        );

        var imported = await lead.Imports(measureId, "ae_attendances_monthly_six_orgs.csv", mapping);

        (imported.Added, imported.BadRows).ShouldBe((72, 0));
        var ras = (await lead.Reads(measureId)).Comparisons.Single();
        (await lead.Reads(measureId)).AreaName.ShouldBe("RJZ");
        ras.Points[0].Label.ShouldBe("April 2016");
        ras.Points[0].Value!.Value.ShouldBe(1745d / 4958 * 100, 1e-9);
    }

    [Fact]
    public async Task The_suggested_mapping_reads_each_file_without_a_bad_row()
    {
        var lead = await app.Partnership();
        var yearly = MeasuresScenes.Published(MeasureValueType.Rate, Frequency.CalendarYear) with
        {
            Multiplier = 100_000,
        };
        var monthly = MeasuresScenes.Published(MeasureValueType.CountFlow, Frequency.Monthly) with
        {
            Unit = "attendances",
            AreaName = "RJZ",
        };

        var earlyYears = await Suggested(
            lead,
            MeasuresScenes.Published(),
            "eyfsp_expected_level_by_la_region_england.csv"
        );
        var banks = await Suggested(lead, yearly, "bank_branches_atms_per_100k_by_la.csv");
        var attendances = await Suggested(lead, monthly, "ae_attendances_monthly_six_orgs.csv");

        earlyYears.BadRows.ShouldBe(0);
        earlyYears.Lines[0].Points.Count.ShouldBe(7);
        banks.BadRows.ShouldBe(0);
        banks.Lines[0].Points.Count.ShouldBe(12);
        attendances.BadRows.ShouldBe(0);
        attendances.Lines[0].Points.Count.ShouldBe(36);
    }

    private static async Task<PreviewImport.Response> Suggested(Person lead, DefineMeasure.Request measure, string file)
    {
        var measureId = await lead.Defines(measure);
        var importId = await lead.Uploads(measureId, MeasuresScenes.Vector(file));
        var suggestion = await lead.Get<GetImport.Response>($"/api/measures/{measureId}/imports/{importId}");
        return await lead.Previews(measureId, importId, suggestion.Mapping);
    }
}
