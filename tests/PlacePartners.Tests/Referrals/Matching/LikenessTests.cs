using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals.Matching;

/// <summary>The points of pairs worked out by hand, and what holds for all pairs.</summary>
public sealed class LikenessTests
{
    private static readonly MatchWeights Weights = new();
    private static readonly Described Margaret = Of("margaret", "okafor", 1948, 3, 2, "SW21AA");

    [Fact]
    public void Nickname_birth_last_name_and_postcode_give_23_7()
    {
        var found = Compare(Margaret with { FirstName = "peggy" });

        found.Points.ShouldBe(23.7, 0.001);
        (found.Band, found.Veto).ShouldBe((MatchBand.LooksLike, null));
    }

    [Fact]
    public void Moved_house_with_day_and_month_swapped_gives_4_7()
    {
        var found = Compare(Of("margaret", "okafor", 1948, 2, 3, "M11AE"));

        found.Points.ShouldBe(4.7, 0.001);
        found.Probability.ShouldBe(0.963, 0.0005);
        found.Band.ShouldBe(MatchBand.LooksLike);
    }

    [Fact]
    public void Husband_and_wife_give_less_than_nothing()
    {
        var found = Compare(Of("chidi", "okafor", 1945, 11, 20, "SW21AA"));

        found.Points.ShouldBe(-4.0, 0.001);
        found.Band.ShouldBe(MatchBand.Unlikely);
    }

    [Fact]
    public void Twins_give_15_3_and_are_never_said_to_look_alike()
    {
        var found = Compare(Margaret with { FirstName = "grace" });

        found.Points.ShouldBe(15.3, 0.001);
        found.Probability.ShouldBe(0.99998, 0.00001);
        (found.Band, found.Veto).ShouldBe((MatchBand.Review, MatchVeto.SameHome));
    }

    [Theory]
    [InlineData("maria", "marie")]
    [InlineData("christine", "christina")]
    public void Twins_of_nearly_one_name_are_for_somebody_to_look_at(string one, string other) =>
        Likeness
            .Of(Margaret with { FirstName = one }, Margaret with { FirstName = other }, Weights)
            .Veto.ShouldBe(Nicknames.StandFor(one, other) ? (MatchVeto?)null : MatchVeto.SameHome);

    [Fact]
    public void Two_valid_NHS_numbers_are_two_people_whatever_else_agrees()
    {
        var found = Likeness.Of(
            Margaret with
            {
                NhsNumber = "9434765919",
            },
            Margaret with
            {
                NhsNumber = "9434765870",
            },
            Weights
        );

        (found.Band, found.Veto).ShouldBe((MatchBand.Review, MatchVeto.TwoNhsNumbers));
    }

    [Fact]
    public void Father_and_son_of_one_name_at_one_address_are_for_somebody_to_look_at() =>
        Compare(Margaret with { DateOfBirth = new(1975, 8, 19) }).Veto.ShouldBe(MatchVeto.AnotherGeneration);

    [Theory]
    [InlineData(1948, 2, 3, Agreement.Swapped)]
    [InlineData(1949, 3, 2, Agreement.OnePartDiffers)]
    [InlineData(1948, 3, 2, Agreement.Same)]
    [InlineData(1950, 7, 2, Agreement.Different)]
    public void Days_of_birth_agree_by_parts(int year, int month, int day, Agreement agreement) =>
        FindingOf(MatchField.DateOfBirth, Of("margaret", "okafor", year, month, day, "")).ShouldBe(agreement);

    [Theory]
    [InlineData("SW21AA", Agreement.Same)]
    [InlineData("SW21ZZ", Agreement.SameSector)]
    [InlineData("SW29ZZ", Agreement.SameOutward)]
    [InlineData("SE11AA", Agreement.Different)]
    [InlineData("", Agreement.NotKnown)]
    public void Postcodes_agree_by_area(string postcode, Agreement agreement) =>
        FindingOf(MatchField.Postcode, Margaret with { Postcode = postcode }).ShouldBe(agreement);

    [Theory]
    [InlineData("okafor smith", Agreement.Alike)]
    [InlineData("okafur", Agreement.Alike)]
    [InlineData("jones", Agreement.Different)]
    [InlineData("", Agreement.NotKnown)]
    public void Last_names_agree_by_spelling_sound_and_part(string lastName, Agreement agreement) =>
        FindingOf(MatchField.LastName, Margaret with { LastName = lastName }).ShouldBe(agreement);

    [Fact]
    public void First_and_last_name_in_each_other_s_place_still_agree()
    {
        var found = Compare(Margaret with { FirstName = "okafor", LastName = "margaret" });

        found.Findings.Count(finding => finding.Agreement == Agreement.Swapped).ShouldBe(2);
        found.Band.ShouldBe(MatchBand.LooksLike);
    }

    [Fact]
    public void The_first_of_January_says_little()
    {
        var (one, other) = (Of("a", "b", 1950, 1, 1, ""), Of("c", "d", 1950, 1, 1, ""));

        Likeness
            .Of(one, other, Weights)
            .Findings.Single(finding => finding.Field == MatchField.DateOfBirth)
            .Agreement.ShouldBe(Agreement.FirstOfJanuary);
        one.Marks().ShouldNotContain(mark => mark.StartsWith("born:", StringComparison.Ordinal));
    }

    [Fact]
    public void Phone_and_postcode_count_as_one_group()
    {
        var both = Likeness.Of(Rung(Margaret), Rung(Margaret), Weights).Points;
        var without = Compare(Margaret).Points;

        (both - without).ShouldBe(12.8 + 0.3 * 12.0 - 12.0, 0.001);
    }

    [Fact]
    public void The_weights_are_settings()
    {
        var strict = Weights with { LooksLike = 0.999999, Review = 0.99 };

        Likeness.Of(Margaret, Of("margaret", "okafor", 1948, 2, 3, "M11AE"), strict).Band.ShouldBe(MatchBand.Unlikely);
    }

    [Fact]
    public void Comparing_is_the_same_both_ways_and_nobody_is_less_like_another_than_like_themselves()
    {
        var people = GeneratedPeople.Make(seed: 3, count: 120).Select(one => one.Described).ToList();
        foreach (var one in people.Take(60))
        foreach (var other in people)
        {
            var (there, back) = (Likeness.Of(one, other, Weights), Likeness.Of(other, one, Weights));
            there.Points.ShouldBe(back.Points, 1e-9);
            (there.Band, there.Veto).ShouldBe((back.Band, back.Veto));
            there.Probability.ShouldBeInRange(0, 1);
            there.Findings.Count.ShouldBe(7);
        }
        people.ShouldAllBe(one => Likeness.Of(one, one, Weights).Veto == null);
    }

    [Fact]
    public void Two_candidates_of_about_the_same_points_are_too_close_to_call()
    {
        var asked = Of("margaret", "okafor", 1948, 3, 2, "");
        var rivals = new[]
        {
            Of("margaret", "okafor", 1948, 3, 2, "SW21AA"),
            Of("margaret", "okafor", 1948, 3, 2, "M11AE"),
        };
        var twice = new[] { Margaret, Margaret };

        Bands(rivals, asked).ShouldBe([MatchBand.LooksLike, MatchBand.LooksLike]);
        var strangers = new[]
        {
            Rung(Of("margaret", "okafor", 1948, 3, 2, "SW21AA")),
            Of("margaret", "okafor", 1948, 3, 2, "M11AE") with
            {
                NhsNumber = "9434765919",
            },
            Of("margaret", "okafor", 1948, 3, 2, "M11AE") with
            {
                NhsNumber = "9434765870",
            },
        };
        Bands(strangers[1..], asked).ShouldBe([MatchBand.Review, MatchBand.Review]);
        Bands(twice, asked).ShouldBe([MatchBand.LooksLike, MatchBand.LooksLike]);
    }

    private static IEnumerable<MatchBand> Bands(IEnumerable<Described> candidates, Described asked) =>
        Lookalikes
            .Judged([.. candidates.Select(one => (GeneratedPeople.Nobody(), one))], asked, Weights)
            .Select(one => one.Likeness.Band);

    private static Described Of(string first, string last, int year, int month, int day, string postcode) =>
        new(first, last, new DateOnly(year, month, day), postcode, "", "", "");

    private static Described Rung(Described one) => one with { Phone = "+442079460018" };

    private static Likeness Compare(Described other) => Likeness.Of(Margaret, other, Weights);

    private static Agreement FindingOf(MatchField field, Described other) =>
        Compare(other).Findings.Single(finding => finding.Field == field).Agreement;
}
