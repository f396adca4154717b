using System.Net.Http.Json;
using System.Text;
using PlacePartners.Measures.Definitions;
using PlacePartners.Measures.Import;
using PlacePartners.Measures.Statistics;

namespace PlacePartners.Tests.Measures;

public sealed class ConfirmImportTests(App app)
{
    [Fact]
    public async Task A_missing_year_is_a_gap()
    {
        var lead = await app.Partnership();
        var measureId = await lead.Defines(MeasuresScenes.Published(frequency: Frequency.CalendarYear));
        var importId = await lead.Uploads(measureId, "year,value\n2018,50\n2020,60\n");

        await lead.Confirms(measureId, importId, MeasuresScenes.OneArea);

        (await lead.Reads(measureId))
            .Points.Select(p => (p.Label, p.Value))
            .ShouldBe([("2018", 50), ("2019", (double?)null), ("2020", 60)]);
    }

    [Fact]
    public async Task Every_bad_row_is_named_with_its_line_and_reason_and_the_good_ones_count()
    {
        var lead = await app.Partnership();
        var measureId = await lead.Defines(MeasuresScenes.Published(frequency: Frequency.CalendarYear));
        var importId = await lead.Uploads(
            measureId,
            "year,value\n2018,50\nlast year,60\n2020,many\n2021,\n2022,150\n2018,51\n2023,[x]\n2024\n"
        );

        var preview = await lead.Previews(measureId, importId, MeasuresScenes.OneArea);

        preview.GoodRows.ShouldBe(2);
        preview.Problems.Select(p => p.Line).ShouldBe([3, 4, 5, 6, 7, 9]);
        preview.Problems[0].Reason.ShouldContain("“last year” is not a period");
        preview.Problems[3].Reason.ShouldBe("A share must be from 0 to 100.");
        preview
            .Problems[4]
            .Reason.ShouldBe(
                "The figure for 2018 already stands on line 2. Filter the rows so that each period has one."
            );
        (await lead.Reads(measureId)).Points.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_file_read_in_the_same_way_changes_nothing()
    {
        var lead = await app.Partnership();
        var measureId = await lead.Defines(MeasuresScenes.Published());
        await lead.Imports(measureId, "eyfsp_expected_level_by_la_region_england.csv", MeasuresScenes.EarlyYears);

        var again = await lead.Imports(
            measureId,
            "eyfsp_expected_level_by_la_region_england.csv",
            MeasuresScenes.EarlyYears
        );

        again.AlreadyImported.ShouldBeTrue();
        (await lead.Reads(measureId)).Points.Count.ShouldBe(8);
    }

    [Fact]
    public async Task Two_who_confirm_the_same_file_at_once_import_it_once()
    {
        var lead = await app.Partnership();
        var measureId = await lead.Defines(MeasuresScenes.Published());
        var importId = await lead.Uploads(
            measureId,
            MeasuresScenes.Vector("eyfsp_expected_level_by_la_region_england.csv")
        );

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    lead.Send(
                        HttpMethod.Post,
                        $"/api/measures/{measureId}/imports/{importId}/confirmation",
                        new { mapping = MeasuresScenes.EarlyYears }
                    )
                )
        );

        foreach (var refused in answers.Where(answer => !answer.IsSuccessStatusCode))
            (await refused.Content.ReadFromJsonAsync<Problem>())!.Code.ShouldBe("import-confirmed");
        answers.ShouldContain(answer => answer.IsSuccessStatusCode);
        (await lead.Reads(measureId)).Points.Count.ShouldBe(8);
    }

    [Fact]
    public async Task A_revised_figure_supersedes_and_the_rest_stays()
    {
        var lead = await app.Partnership();
        var measureId = await lead.Defines(MeasuresScenes.Published(frequency: Frequency.CalendarYear));
        await lead.Confirms(
            measureId,
            await lead.Uploads(measureId, "year,value\n2018,50\n2019,55\n"),
            MeasuresScenes.OneArea
        );

        var revised = await lead.Confirms(
            measureId,
            await lead.Uploads(measureId, "year,value\n2018,50\n2019,56 [r]\n"),
            MeasuresScenes.OneArea
        );

        (revised.Added, revised.Changed, revised.Unchanged).ShouldBe((0, 1, 1));
        var latest = (await lead.Reads(measureId)).Judgement.Latest!;
        (latest.Value, latest.Marker).ShouldBe((56, "r"));
    }

    [Fact]
    public async Task The_mapping_is_offered_for_the_next_file_with_the_same_headings()
    {
        var lead = await app.Partnership();
        var measureId = await lead.Defines(MeasuresScenes.Published(frequency: Frequency.CalendarYear));
        await lead.Confirms(measureId, await lead.Uploads(measureId, "year,value\n2018,50\n"), MeasuresScenes.OneArea);

        var next = await lead.Uploads(measureId, "year,value\n2019,51\n");

        var offered = await lead.Get<GetImport.Response>($"/api/measures/{measureId}/imports/{next}");
        offered.Kept.ShouldBeTrue();
        offered.Mapping.ValueColumn.ShouldBe("value");
    }

    [Fact]
    public async Task A_column_that_is_not_in_the_file_is_refused_at_its_field()
    {
        var lead = await app.Partnership();
        var measureId = await lead.Defines(MeasuresScenes.Published(frequency: Frequency.CalendarYear));
        var importId = await lead.Uploads(measureId, "year,value\n2018,50\n");

        var problem = await lead.RefusedPost(
            $"/api/measures/{measureId}/imports/{importId}/confirmation",
            new { mapping = MeasuresScenes.OneArea with { ValueColumn = "rate" } }
        );

        problem.Errors!["mapping.valueColumn"].ShouldBe(["The file has no column “rate”."]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("year,value\n")]
    [InlineData("year,year\n2018,5\n")]
    [InlineData("PK\u0003\u0004 a workbook")]
    public async Task What_is_no_table_is_refused_and_nothing_is_kept(string text)
    {
        var lead = await app.Partnership();
        var measureId = await lead.Defines(MeasuresScenes.Published());

        var problem = await lead.RefusedPost(
            $"/api/measures/{measureId}/imports",
            MeasuresScenes.Upload(Encoding.UTF8.GetBytes(text))
        );

        problem.Errors!.Keys.ShouldBe(["file"]);
    }

    [Fact]
    public async Task A_file_in_another_encoding_is_read()
    {
        var lead = await app.Partnership();
        var measureId = await lead.Defines(MeasuresScenes.Published(frequency: Frequency.CalendarYear));
        var importId = await lead.Uploads(
            measureId,
            [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("year\tvalue\n2018\t50\n")]
        );

        (await lead.Previews(measureId, importId, MeasuresScenes.OneArea)).GoodRows.ShouldBe(1);
    }

    [Fact]
    public async Task A_file_over_ten_megabytes_is_refused()
    {
        var lead = await app.Partnership();
        var measureId = await lead.Defines(MeasuresScenes.Published());

        var problem = await lead.RefusedPost(
            $"/api/measures/{measureId}/imports",
            MeasuresScenes.Upload(new byte[10 * 1024 * 1024 + 1])
        );

        problem.Errors!["file"][0].ShouldContain("10 MB");
    }

    [Fact]
    public async Task Another_partnerships_file_is_not_found()
    {
        var (lead, stranger) = (await app.Partnership(), await app.Partnership());
        var measureId = await lead.Defines(MeasuresScenes.Published(frequency: Frequency.CalendarYear));
        var importId = await lead.Uploads(measureId, "year,value\n2018,50\n");
        var own = await stranger.Defines(MeasuresScenes.Published(frequency: Frequency.CalendarYear));

        (await stranger.RefusedGet($"/api/measures/{measureId}/imports/{importId}")).Code.ShouldBe("not-found");
        (await stranger.RefusedGet($"/api/measures/{own}/imports/{importId}")).Code.ShouldBe("not-found");
    }

    [Fact]
    public async Task A_coordinator_may_not_import()
    {
        var lead = await app.Partnership();
        var partner = await lead.WelcomesCoordinator();
        var measureId = await lead.Defines(MeasuresScenes.Published());

        var problem = await partner.RefusedPost(
            $"/api/measures/{measureId}/imports",
            MeasuresScenes.Upload("a,b\n1,2"u8.ToArray())
        );

        problem.Code.ShouldBe("not-allowed");
    }
}
