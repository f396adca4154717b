using PlacePartners.Measures.Definitions;
using PlacePartners.Measures.Import;

namespace PlacePartners.Tests.Measures;

public sealed class UndoImportTests(App app)
{
    [Fact]
    public async Task The_preview_shows_each_figure_that_would_be_replaced()
    {
        var (lead, measureId) = await Measured();
        await lead.Confirms(
            measureId,
            await lead.Uploads(measureId, "year,value\n2018,50\n2019,55\n"),
            MeasuresScenes.OneArea
        );
        var revised = await lead.Uploads(measureId, "year,value\n2018,50\n2019,56 [r]\n2020,57\n");

        var preview = await lead.Previews(measureId, revised, MeasuresScenes.OneArea);

        var replaced = preview.Replaced.ShouldHaveSingleItem();
        (replaced.Period, replaced.Before.Value, replaced.After.Value, replaced.After.Marker).ShouldBe(
            ("2019", 55, 56, "r")
        );
    }

    [Fact]
    public async Task Undoing_gives_back_what_stood_before_and_the_file_can_be_imported_again()
    {
        var (lead, measureId) = await Measured();
        await lead.Confirms(
            measureId,
            await lead.Uploads(measureId, "year,value\n2018,50\n2019,55\n"),
            MeasuresScenes.OneArea
        );
        const string file = "year,value\n2018,50\n2019,56\n2020,57\n";
        await lead.Confirms(measureId, await lead.Uploads(measureId, file), MeasuresScenes.OneArea);

        var undone = await Undoes(lead, measureId);

        (undone.Removed, undone.Restored).ShouldBe((1, 1));
        (await FiguresOf(lead, measureId)).ShouldBe([("2018", 50), ("2019", 55)]);
        var again = await lead.Confirms(measureId, await lead.Uploads(measureId, file), MeasuresScenes.OneArea);
        (again.Added, again.Changed, again.Unchanged, again.AlreadyImported).ShouldBe((1, 1, 1, false));
        (await FiguresOf(lead, measureId)).ShouldBe([("2018", 50), ("2019", 56), ("2020", 57)]);
    }

    [Fact]
    public async Task Imports_are_undone_one_after_the_other_from_the_last()
    {
        var (lead, measureId) = await Measured();
        foreach (var value in new[] { 50, 51, 52 })
            await lead.Confirms(
                measureId,
                await lead.Uploads(measureId, $"year,value\n2018,{value}\n"),
                MeasuresScenes.OneArea
            );
        var first = (await Imports(lead, measureId)).Imports[^1];

        var refused = await lead.RefusedPost(
            $"/api/measures/{measureId}/imports/{first.ImportId}/undoing",
            new { first.Version }
        );

        refused.Code.ShouldBe("import-not-last");
        await Undoes(lead, measureId);
        (await FiguresOf(lead, measureId)).ShouldBe([("2018", 51)]);
        await Undoes(lead, measureId);
        (await FiguresOf(lead, measureId)).ShouldBe([("2018", 50)]);
        await Undoes(lead, measureId);
        (await FiguresOf(lead, measureId)).ShouldBeEmpty();
        (await Imports(lead, measureId)).Imports.ShouldAllBe(import => import.UndoneAt != null && !import.MayUndo);
    }

    [Fact]
    public async Task An_import_is_undone_once()
    {
        var (lead, measureId) = await Measured();
        await lead.Confirms(measureId, await lead.Uploads(measureId, "year,value\n2018,50\n"), MeasuresScenes.OneArea);
        await Undoes(lead, measureId);
        var import = (await Imports(lead, measureId)).Imports[0];

        var refused = await lead.RefusedPost(
            $"/api/measures/{measureId}/imports/{import.ImportId}/undoing",
            new { import.Version }
        );

        refused.Code.ShouldBe("import-undone");
    }

    [Fact]
    public async Task The_area_of_another_body_leaves_with_its_figures()
    {
        var (lead, measureId) = await Measured();
        var area = (await lead.Reads(measureId)).AreaName;
        var importId = await lead.Uploads(measureId, "year,area,value\n2018,St Elsewhere Trust,50\n");
        var mapping = MeasuresScenes.OneArea with { AreaColumns = ["area"], PlaceArea = "St Elsewhere Trust" };
        await lead.Confirms(measureId, importId, mapping);
        (await lead.Reads(measureId)).AreaName.ShouldBe("St Elsewhere Trust");

        await Undoes(lead, measureId);

        (await lead.Reads(measureId)).AreaName.ShouldBe(area);
    }

    private async Task<(Person Lead, Guid MeasureId)> Measured()
    {
        var lead = await app.Partnership();
        return (lead, await lead.Defines(MeasuresScenes.Published(frequency: Frequency.CalendarYear)));
    }

    private static Task<ListImports.Response> Imports(Person lead, Guid measureId) =>
        lead.Get<ListImports.Response>($"/api/measures/{measureId}/imports");

    private static async Task<UndoImport.Response> Undoes(Person lead, Guid measureId)
    {
        var last = (await Imports(lead, measureId)).Imports.Single(import => import.MayUndo);
        return await lead.Post<UndoImport.Response>(
            $"/api/measures/{measureId}/imports/{last.ImportId}/undoing",
            new { last.Version }
        );
    }

    private static async Task<IEnumerable<(string, double?)>> FiguresOf(Person lead, Guid measureId) =>
        (await lead.Reads(measureId)).Points.Select(point => (point.Label, point.Value));
}
