using PlacePartners.Platform.Http;

namespace PlacePartners.Tests.Platform.Http;

public sealed class TextableTests
{
    [Theory]
    [InlineData("07700 900123", "+447700900123")]
    [InlineData("+44 (0)7700 900123", "+447700900123")]
    [InlineData("+353 87 123 4567", "+353871234567")]
    [InlineData("020 7946 0456", null)]
    [InlineData("07000 900123", null)]
    [InlineData("111", null)]
    [InlineData("0770", null)]
    [InlineData("ring Jo", null)]
    [InlineData("", null)]
    public void A_text_goes_to_a_mobile_in_the_form_of_E164(string typed, string? number) =>
        PhoneNumber.Textable(typed).ShouldBe(number);
}
