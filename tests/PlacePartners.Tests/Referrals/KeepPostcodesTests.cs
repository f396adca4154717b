using System.Net;
using System.Text;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

/// <summary>The manager's table of postcodes: tried, kept as a whole, kept again, taken away.</summary>
public sealed class KeepPostcodesTests(App app)
{
    [Fact]
    public async Task A_trial_says_what_is_in_a_table_and_keeps_nothing()
    {
        var lead = await app.Partnership();

        var tried = await lead.TriesPostcodes(PostcodeScenes.OnGrid);

        tried.Columns.ShouldBe(["pcds", "osward", "wd24nm", "oseast1m", "osnrth1m"]);
        (tried.Kind, tried.Postcodes, tried.Wards, tried.Wrong).ShouldBe((PlaceKind.Grid, 4, 2, 0));
        (await lead.Get<GetPostcodes.Response>("/api/postcodes")).Version.ShouldBe(0);
    }

    [Fact]
    public async Task A_table_is_kept_as_a_whole_and_the_same_again_is_the_same()
    {
        var lead = await app.Partnership();
        await lead.KeepsPostcodes(PostcodeScenes.OnGrid);
        var first = await lead.Get<GetPostcodes.Response>("/api/postcodes");

        await lead.KeepsPostcodes(PostcodeScenes.OnGrid);
        var again = await lead.Get<GetPostcodes.Response>("/api/postcodes");
        await lead.KeepsPostcodes("postcode;latitude;longitude\r\nSE1 7PB;51.5;-0.11\r\n");
        var replaced = await lead.Get<GetPostcodes.Response>("/api/postcodes");

        (first.Source, first.PublishedOn, first.Postcodes, first.WithoutPlace).ShouldBe(
            ("Made up for a test", new DateOnly(2024, 5, 1), 4, 0)
        );
        first.Wards.ShouldBe([new("E05000002", "Far Ward", 1), new("E05000001", "Near Ward", 2)]);
        (again.Version, again.Postcodes).ShouldBe((2, 4));
        again.Wards.ShouldBe(first.Wards);
        (replaced.Kind, replaced.Postcodes, replaced.Wards.Count).ShouldBe((PlaceKind.Degrees, 1, 0));
        (await Sectors(lead)).ShouldBe(["SE1 7"]);
    }

    [Fact]
    public async Task Two_at_once_are_told_and_a_table_can_be_taken_away_once()
    {
        var lead = await app.Partnership();
        await lead.KeepsPostcodes(PostcodeScenes.OnGrid);

        var stale = await lead.Refused(
            HttpMethod.Put,
            "/api/postcodes",
            PostcodeScenes.Whole(PostcodeScenes.OnGrid, version: 0)
        );
        await lead.Delete("/api/postcodes");
        var gone = await lead.Refused(HttpMethod.Delete, "/api/postcodes");

        (stale.Code, gone.Status).ShouldBe(("stale", HttpStatusCode.NotFound));
        (await Sectors(lead)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Lines_that_are_wrong_are_told_and_nothing_is_kept()
    {
        var lead = await app.Partnership();
        const string table = """
            Postcode,Ward name,Ward code,Latitude,Longitude
            SW2 1AA,Near,E05000001,51.45,-0.12
            SW2,Near,E05000001,51.45,-0.12
            SW2 1AB,Near,E05000001,51.45,
            SW2 1AD,Near,E05000001,5.45,-0.12
            SW2 1AE,,,,
            SW2 1AF,Other,E05000001,51.45,-0.12
            SW2 1AG,Near,Lambeth,51.45,-0.12
            SW2 1AA,Near,E05000001,51.46,-0.12
            SW2 1AH,Near

            SW2 1AA,Near,E05000001,51.45,-0.12
            SW2 1AJ,Near,E05000001,99.999999,0
            """;

        var tried = await lead.TriesPostcodes(table);
        var refused = await lead.Refused(HttpMethod.Put, "/api/postcodes", PostcodeScenes.Whole(table, version: 0));

        tried.Problems.ShouldBe([
            new(3, "“SW2” is no full postcode, such as SW2 1AA."),
            new(4, "“51.45” and “” are no latitude and longitude in degrees."),
            new(5, "The place of SW2 1AD is not in the United Kingdom."),
            new(6, "SW2 1AE has neither a ward nor a place."),
            new(7, "Ward E05000001 is called “Other” here and “Near” further up."),
            new(8, "“LAMBETH” is no code of a ward, such as E05014095."),
            new(9, "SW2 1AA stands on line 2 already, with another ward or place."),
            new(10, "The row has 2 values, and the headings need 5."),
        ]);
        (tried.Wrong, tried.Postcodes, tried.WithoutPlace).ShouldBe((8, 2, 1));
        refused.Errors!["file"].Single().ShouldStartWith("Line 3: “SW2” is no full postcode");
        (await lead.Get<GetPostcodes.Response>("/api/postcodes")).Version.ShouldBe(0);
    }

    [Theory]
    [InlineData("", "source", "publishedOn", "file")]
    [InlineData("name,ward\nA,B\n", "file")]
    [InlineData("postcode,colour\nSW2 1AA,red\n", "file")]
    [InlineData("postcode,ward\n", "file")]
    [InlineData("postcode,ward\nSW2 1AA,\u0000", "file")]
    public async Task What_is_no_table_is_refused_by_field(string table, params string[] fields)
    {
        var lead = await app.Partnership();
        var isEmpty = table.Length == 0;

        var problem = await lead.Refused(
            HttpMethod.Put,
            "/api/postcodes",
            isEmpty ? PostcodeScenes.Whole("", 0, "", "2999-01-01") : PostcodeScenes.Whole(table, 0)
        );

        problem.Errors!.Keys.ShouldBe(fields);
    }

    [Fact]
    public async Task What_is_no_form_not_UTF_8_or_too_long_is_refused()
    {
        var lead = await app.Partnership();
        byte[] latin = [.. "postcode,ward\nSW2 1AA,Caf"u8, 0xE9];
        var rows = new StringBuilder("postcode,ward\n");
        for (var row = 0; row <= PostcodeFile.MostRows; row++)
            rows.Append("SW2 1AA,Near\n");

        var noForm = await lead.RefusedPost("/api/postcodes/trial", new { });
        var foreign = await lead.RefusedPost("/api/postcodes/trial", PostcodeScenes.OfFile(latin));
        var tooLong = await lead.RefusedPost(
            "/api/postcodes/trial",
            PostcodeScenes.OfFile(Encoding.UTF8.GetBytes(rows.ToString()))
        );

        noForm.Errors!["file"].Single().ShouldBe("Choose a file, or paste the table.");
        foreign.Errors!["file"].Single().ShouldContain("UTF-8");
        tooLong.Errors!["file"].Single().ShouldStartWith("There are more than 100,000 rows.");
    }

    [Fact]
    public async Task Nobody_but_the_manager_sees_or_changes_it()
    {
        var flow = await app.ReferralsFlow();

        foreach (var person in new[] { flow.Worker, flow.Hub, flow.Falls })
        {
            (await person.RefusedGet("/api/postcodes")).Status.ShouldBe(HttpStatusCode.Forbidden);
            (await person.RefusedPost("/api/postcodes/trial")).Status.ShouldBe(HttpStatusCode.Forbidden);
        }
    }

    private Task<List<string>> Sectors(Person lead) =>
        app.Inside(
            lead.PartnershipId,
            (_, db) => Task.FromResult(db.Set<PostcodeSector>().Select(sector => sector.Sector).ToList())
        );
}
