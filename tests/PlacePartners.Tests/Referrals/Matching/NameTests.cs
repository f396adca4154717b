using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals.Matching;

/// <summary>Spelling, sound, short forms and numbers against values published for them.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("MARTHA", "MARHTA", 0.961)]
    [InlineData("DWAYNE", "DUANE", 0.840)]
    [InlineData("DIXON", "DICKSONX", 0.813)]
    [InlineData("JONES", "JOHNSON", 0.832)]
    [InlineData("ABROMS", "ABRAMS", 0.922)]
    [InlineData("SAME", "SAME", 1)]
    [InlineData("ABC", "XYZ", 0)]
    [InlineData("", "X", 0)]
    public void Spellings_are_as_alike_as_Winkler_s_table_says(string one, string other, double alike)
    {
        JaroWinkler.Of(one, other).ShouldBe(alike, 0.0006);
        JaroWinkler.Of(other, one).ShouldBe(alike, 0.0006);
    }

    [Theory]
    [InlineData("smith", "SM0", "XMT")]
    [InlineData("schmidt", "XMT", "SMT")]
    [InlineData("thomas", "TMS")]
    [InlineData("jose", "HS")]
    [InlineData("michael", "MKL", "MXL")]
    [InlineData("catherine", "K0RN", "KTRN")]
    [InlineData("richard", "RXRT", "RKRT")]
    [InlineData("hugh", "H")]
    [InlineData("cough", "KF")]
    [InlineData("laugh", "LF")]
    [InlineData("edge", "AJ")]
    [InlineData("dumb", "TM")]
    [InlineData("thumb", "0M", "TM")]
    [InlineData("sugar", "XKR", "SKR")]
    [InlineData("island", "ALNT")]
    [InlineData("school", "SKL")]
    [InlineData("schenker", "XNKR", "SKNK")]
    [InlineData("czerny", "SRN", "XRN")]
    [InlineData("focaccia", "FKX")]
    [InlineData("chianti", "KNT")]
    [InlineData("architect", "ARKT")]
    [InlineData("filipowicz", "FLPT", "FLPF")]
    [InlineData("gallegos", "KLKS", "KKS")]
    [InlineData("ghislane", "JLN")]
    [InlineData("resnais", "RSN", "RSNS")]
    [InlineData("rogier", "RJ", "RJR")]
    [InlineData("breaux", "PR")]
    [InlineData("zhao", "J")]
    [InlineData("van gogh", "FNKK")]
    [InlineData("wright", "RT")]
    [InlineData("knight", "NT")]
    [InlineData("arnow", "ARN", "ARNF")]
    [InlineData("wasserman", "ASRM", "FSRM")]
    [InlineData("tagliaro", "TKLR", "TLR")]
    public void Names_sound_as_Philips_wrote_them_down(string name, params string[] sounds) =>
        NameSound.Of(name).ShouldBe(sounds);

    [Theory]
    [InlineData("smith", "smyth")]
    [InlineData("stephens", "stevens")]
    [InlineData("clarke", "clark")]
    [InlineData("mackenzie", "mckenzie")]
    [InlineData("philips", "phillips")]
    public void Names_that_sound_alike_share_a_code(string one, string other) =>
        NameSound.Of(one).Intersect(NameSound.Of(other)).ShouldNotBeEmpty();

    [Fact]
    public void Whatever_stands_in_a_name_it_has_a_sound_or_none()
    {
        var dice = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var name = new string([.. Enumerable.Range(0, dice.Next(0, 14)).Select(_ => (char)dice.Next(32, 0x250))]);

            var sounds = NameSound.Of(Described.Words(name));

            sounds.Count.ShouldBeInRange(0, 2);
            sounds.ShouldAllBe(code => code.Length <= 4);
        }
    }

    [Theory]
    [InlineData("Dr. Søren O’Brien-Núñez", "soren obrien nunez")]
    [InlineData("  MRS   Ann-Marie ", "ann marie")]
    [InlineData("Łukasz", "lukasz")]
    [InlineData("Mr", "mr")]
    [InlineData("", "")]
    public void Names_are_brought_into_one_form(string told, string words) => Described.Words(told).ShouldBe(words);

    [Theory]
    [InlineData("bill", "william", true)]
    [InlineData("peggy", "margaret", true)]
    [InlineData("peggy", "maggie", true)]
    [InlineData("bob", "william", false)]
    [InlineData("unheardof", "unheardof", false)]
    public void Short_forms_stand_for_the_full_name(string one, string other, bool stands)
    {
        Nicknames.StandFor(one, other).ShouldBe(stands);
        Nicknames.StandFor(other, one).ShouldBe(stands);
    }

    [Theory]
    [InlineData("943 476 5919", true)]
    [InlineData("9434765919", true)]
    [InlineData("943-476-5919", true)]
    [InlineData("9434765918", false)]
    [InlineData("943476591", false)]
    [InlineData("94347659190", false)]
    [InlineData("0000000000", false)]
    [InlineData("943476591X", false)]
    public void An_NHS_number_is_checked_by_its_last_digit(string number, bool isValid) =>
        NhsNumber.IsValid(number).ShouldBe(isValid);

    [Fact]
    public void One_wrong_digit_or_two_swapped_ones_never_make_a_valid_NHS_number()
    {
        const string right = "9434765919";
        for (var place = 0; place < 10; place++)
        {
            foreach (var digit in "0123456789".Where(digit => digit != right[place]))
                NhsNumber.IsValid(right[..place] + digit + right[(place + 1)..]).ShouldBeFalse();
            if (place < 9 && right[place] != right[place + 1])
                NhsNumber
                    .IsValid(right[..place] + right[place + 1] + right[place] + right[(place + 2)..])
                    .ShouldBeFalse();
        }
    }
}
