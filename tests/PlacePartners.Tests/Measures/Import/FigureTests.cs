using PlacePartners.Measures.Import;

namespace PlacePartners.Tests.Measures.Import;

public class FigureTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("1234.5", 1234.5)]
    [InlineData("1,234.5", 1234.5)]
    [InlineData("12,345,678", 12345678)]
    [InlineData(" -3 ", -3)]
    [InlineData("\u22123", -3)]
    [InlineData("+3", 3)]
    [InlineData(".5", 0.5)]
    [InlineData("7.", 7)]
    [InlineData("3.2E-4", 0.00032)]
    [InlineData("33.280405286439766", 33.280405286439766)]
    public void A_British_number_is_read(string text, double value)
    {
        Figure.TryParse(text, out var figure, out var problem).ShouldBeTrue(problem);

        figure.ShouldBe(new Figure(value, null));
    }

    [Theory]
    [InlineData("45.5%")]
    [InlineData("45.5 %")]
    public void A_percentage_keeps_its_size(string text)
    {
        Figure.TryParse(text, out var figure, out _).ShouldBeTrue();

        figure.ShouldBe(new Figure(45.5, null, IsPercentage: true));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\u00A0")]
    public void A_blank_is_neither_zero_nor_a_marker(string text)
    {
        Figure.TryParse(text, out var figure, out _).ShouldBeTrue();

        figure.ShouldBe(new Figure(null, null));
    }

    [Theory]
    [InlineData("[x]", "[x]")]
    [InlineData("[LOW]", "[low]")]
    [InlineData("c", "[c]")]
    [InlineData("C", "[c]")]
    [InlineData("z", "[z]")]
    [InlineData("*", "[c]")]
    [InlineData("..", "[x]")]
    [InlineData(":", "[x]")]
    [InlineData("[p]", "[p]")]
    public void A_marker_is_not_a_value(string text, string marker)
    {
        Figure.TryParse(text, out var figure, out var problem).ShouldBeTrue(problem);

        figure.ShouldBe(new Figure(null, marker));
    }

    [Fact]
    public void A_number_may_carry_a_marker()
    {
        Figure.TryParse("1,012.5 [P]", out var figure, out _).ShouldBeTrue();

        figure.ShouldBe(new Figure(1012.5, "[p]"));
    }

    [Theory]
    [InlineData("1,5")]
    [InlineData("1.234,5")]
    [InlineData("12,34,567")]
    [InlineData("1 234")]
    [InlineData("£5")]
    [InlineData("n/a")]
    [InlineData("-")]
    [InlineData("=1+1")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("٣")]
    [InlineData("12 c")]
    [InlineData("12\n13")]
    public void Anything_else_is_refused_and_quoted(string text)
    {
        Figure.TryParse(text, out var figure, out var problem).ShouldBeFalse();

        problem!.ShouldStartWith($"“{text}” is neither a number nor a marker");
        figure.ShouldBe(default);
    }

    [Theory]
    [InlineData("12 [c]", "has both a number and the marker [c]")]
    [InlineData("[q]", "The marker [q] is not known.")]
    [InlineData("1e999", "is too large a number")]
    public void What_contradicts_itself_is_refused(string text, string sentence)
    {
        Figure.TryParse(text, out _, out var problem).ShouldBeFalse();

        problem!.ShouldContain(sentence);
    }
}
