using System.Globalization;
using System.Net;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

/// <summary>With counts a service is told as much as fifty residents share; without them, as before.</summary>
public sealed class ResidentCountsTests(App app)
{
    [Fact]
    public async Task Counts_narrow_and_widen_what_a_service_is_told_until_it_accepts()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();

        var before = (await flow.Falls.Receives(sent.ToFalls)).Glimpse;
        await flow.Lead.Keeps(60);
        var many = (await flow.Falls.Receives(sent.ToFalls)).Glimpse;
        await flow.Lead.Keeps(10);
        var few = (await flow.Falls.Receives(sent.ToFalls)).Glimpse;
        await flow.Lead.Delete("/api/resident-counts");
        var after = (await flow.Falls.Receives(sent.ToFalls)).Glimpse;

        before.ShouldBe(new Glimpse("SW2", 65, 79, false));
        many.ShouldBe(new Glimpse("SW2", 75, 79, true));
        // Born in 1948: thirty of 65 to 79 are too few, any age of the district is a hundred and eighty.
        few.ShouldBe(new Glimpse("SW2", null, null, true));
        after.ShouldBe(before);
    }

    [Fact]
    public async Task The_table_says_whose_counts_they_are_and_a_stale_one_is_refused()
    {
        var flow = await app.ReferralsFlow();
        await flow.Lead.Keeps(60);

        var kept = await flow.Lead.Get<GetResidentCounts.Response>("/api/resident-counts");
        var stale = await flow.Lead.Refused(HttpMethod.Put, "/api/resident-counts", ResidentScenes.Table(1, 0));
        var wrong = await flow.Lead.Refused(
            HttpMethod.Put,
            "/api/resident-counts",
            new
            {
                version = kept.Version,
                source = "ONS",
                countedOn = "2021-03-21",
                text = "SW2,0,4,1",
            }
        );
        var other = await flow.Falls.RefusedGet("/api/resident-counts");

        (kept.Source, kept.Items.Single()).ShouldBe(("ONS, Census 2021", new GetResidentCounts.Row("SW2", 1080)));
        (stale.Code, wrong.Errors!["text"].Single()).ShouldBe(("stale", "SW2: there is no line for 5 to 9."));
        other.Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}

public static class ResidentScenes
{
    extension(Person manager)
    {
        /// <summary>Keeps a table in which each five years of age of SW2 has as many residents.</summary>
        public async Task Keeps(int residents) =>
            await manager.Put(
                "/api/resident-counts",
                Table(residents, (await manager.Get<GetResidentCounts.Response>("/api/resident-counts")).Version)
            );
    }

    public static object Table(int residents, int version) =>
        new
        {
            version,
            source = "ONS, Census 2021",
            countedOn = "2021-03-21",
            text = "district,age_from,age_to,residents\r\n"
                + string.Concat(
                    Enumerable
                        .Range(0, CountedDistrict.BandCount)
                        .Select(band =>
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"SW2,{band * 5},{(band * 5 == CountedDistrict.OpenFrom ? "" : (band * 5) + 4)},{residents}\r\n"
                            )
                        )
                ),
        };
}
