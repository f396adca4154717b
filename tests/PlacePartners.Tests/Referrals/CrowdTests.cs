using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

/// <summary>How far area and age are widened, by a table made for it.</summary>
public sealed class CrowdTests
{
    // Residents of each five years of age: SW2 has 40 a band and 10 over 85; SW9 has 3 a band; SE1 60; N1 stands alone with 2.
    private static readonly IReadOnlyList<CountedDistrict> Counts =
    [
        Every("SW2", 40, over85: 10),
        Every("SW9", 3),
        Every("SE1", 60),
        Every("N1", 2),
    ];

    [Theory]
    // Sixty in five years: as narrow as it gets.
    [InlineData("SE1", 67, "SE1", 65, 69)]
    [InlineData("SE1", 0, "SE1", 0, 4)]
    [InlineData("SE1", 97, "SE1", 85, null)]
    // Forty are too few, twice forty are enough.
    [InlineData("SW2", 67, "SW2", 60, 69)]
    [InlineData("SW2", 60, "SW2", 60, 69)]
    [InlineData("SW2", 84, "SW2", 80, null)]
    [InlineData("SW2", 90, "SW2", 80, null)]
    // Three a band: any age of the district makes fifty-four.
    [InlineData("SW9", 30, "SW9", null, null)]
    // Thirty-six in all: the area N has no other district, so ages come back over all that were counted.
    [InlineData("N1", 42, "", 40, 44)]
    // No date of birth: any age.
    [InlineData("SW2", null, "SW2", null, null)]
    [InlineData("N1", null, "", null, null)]
    public void Area_and_age_are_the_narrowest_that_fifty_share(
        string district,
        int? age,
        string area,
        int? from,
        int? to
    ) => Crowd.Of(district, age, Counts).ShouldBe(new Glimpse(area, from, to, true));

    [Theory]
    // No count for the place: the wide defaults, as ever.
    [InlineData("E1", 17, "E1", 0, 17)]
    [InlineData("E1", 18, "E1", 18, 39)]
    [InlineData("E1", 64, "E1", 40, 64)]
    [InlineData("E1", 79, "E1", 65, 79)]
    [InlineData("E1", 80, "E1", 80, null)]
    [InlineData("", 50, "", 40, 64)]
    [InlineData("E1", null, "E1", null, null)]
    public void Where_nobody_counted_the_wide_defaults_stay(
        string district,
        int? age,
        string area,
        int? from,
        int? to
    ) => Crowd.Of(district, age, Counts).ShouldBe(new Glimpse(area, from, to, false));

    [Fact]
    public void The_postcode_area_comes_before_all_districts_together()
    {
        IReadOnlyList<CountedDistrict> counts = [Every("SW2", 1), Every("SW9", 49), Every("S1", 1000)];

        // Eighteen in SW2; SW has fifty of each five years.
        Crowd.Of("SW2", 31, counts).ShouldBe(new Glimpse("SW", 30, 34, true));
    }

    [Fact]
    public void Of_fewer_than_fifty_residents_in_all_nothing_is_told() =>
        Crowd.Of("N1", 42, [Every("N1", 2)]).ShouldBe(new Glimpse("", null, null, true));

    [Theory]
    [InlineData(49, 40, 49)]
    [InlineData(50, 40, 44)]
    public void Fifty_is_enough_and_forty_nine_is_not(int residents, int from, int to)
    {
        var bands = Enumerable.Repeat(0, CountedDistrict.BandCount).ToList();
        (bands[8], bands[9]) = (residents, 1);

        Crowd
            .Of("SW2", 42, [new CountedDistrict { District = "SW2", Residents = bands }])
            .ShouldBe(new Glimpse("SW2", from, to, true));
    }

    [Fact]
    public void Whatever_is_told_is_shared_by_fifty_and_holds_the_person()
    {
        var random = new Random(50);
        for (var round = 0; round < 2000; round++)
        {
            IReadOnlyList<CountedDistrict> counts =
            [
                .. new[] { "SW2", "SW9", "SE1" }.Select(district => new CountedDistrict
                {
                    District = district,
                    Residents = [.. Enumerable.Range(0, CountedDistrict.BandCount).Select(_ => random.Next(30))],
                }),
            ];
            var age = random.Next(0, 105);

            var told = Crowd.Of("SW2", age, counts);

            var sharing = counts
                .Where(one => one.District.StartsWith(told.Area, StringComparison.Ordinal))
                .Sum(one => one.Within(new Ages(told.AgeFrom, told.AgeTo)));
            sharing.ShouldBeGreaterThanOrEqualTo(Crowd.Least);
            (age >= (told.AgeFrom ?? 0) && age <= (told.AgeTo ?? 200)).ShouldBeTrue($"{age}: {told}");
        }
    }

    [Theory]
    [InlineData("SW2,0,4", "Line 1: there should be four values")]
    [InlineData("Brixton,0,4,100", "Line 1: Brixton is no postcode district")]
    [InlineData("SW2,0,9,100", "Line 1: the ages should be five years")]
    [InlineData("SW2,85,89,100", "Line 1: the ages should be five years")]
    [InlineData("SW2,0,4,many", "many is no number")]
    [InlineData("SW2,0,4,1\nSW2,0,4,2", "Line 2: SW2 has 0 to 4 twice")]
    [InlineData("SW2,0,4,1", "SW2: there is no line for 5 to 9")]
    [InlineData("district,age_from,age_to,residents\n", "no line with a district")]
    public void A_table_that_is_wrong_says_where(string text, string says) =>
        Should.Throw<PlacePartners.Platform.Http.Refusal>(() => ResidentTable.Read(text)).Message.ShouldContain(says);

    internal static CountedDistrict Every(string district, int residents, int? over85 = null) =>
        new()
        {
            District = district,
            Residents = [.. Enumerable.Repeat(residents, CountedDistrict.BandCount - 1), over85 ?? residents],
        };
}
