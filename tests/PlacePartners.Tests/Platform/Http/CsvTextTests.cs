using PlacePartners.Platform.Http;

namespace PlacePartners.Tests.Platform.Http;

public class CsvTextTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("=HYPERLINK(\"http://example.org\")")]
    [InlineData("+SUM(A1)")]
    [InlineData("-2+3")]
    [InlineData("--1")]
    [InlineData("-")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    [InlineData("\n=1+1")]
    [InlineData("  =1+1")]
    [InlineData("＝1+1")]
    [InlineData("-5\n=1+1")]
    [InlineData("+44 20 7946 0000")]
    public void A_formula_gets_an_apostrophe(string cell) => CsvText.Neutralise(cell).ShouldBe("'" + cell);

    [Theory]
    [InlineData("-5")]
    [InlineData("+3.5%")]
    [InlineData("-1,234.5")]
    [InlineData("-.5")]
    [InlineData("-3.2E-4")]
    [InlineData("Lambeth")]
    [InlineData("a=b")]
    [InlineData("user@example.org")]
    [InlineData("")]
    [InlineData("  ")]
    public void A_number_or_plain_text_stays_as_it_is(string cell) => CsvText.Neutralise(cell).ShouldBe(cell);

    [Fact]
    public void Headings_and_cells_are_both_made_safe_and_quoted_where_needed()
    {
        var text = CsvText.Write(
            ["=Area", "Value"],
            [
                ["Lambeth, north", "-5"],
                ["@x", null],
                ["say \"yes\"", "two\nlines"],
            ]
        );

        text.ShouldBe("'=Area,Value\r\n\"Lambeth, north\",-5\r\n'@x,\r\n\"say \"\"yes\"\"\",\"two\nlines\"\r\n");
    }
}
