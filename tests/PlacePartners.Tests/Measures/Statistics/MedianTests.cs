using PlacePartners.Measures.Statistics;

namespace PlacePartners.Tests.Measures.Statistics;

public class MedianTests
{
    [Fact]
    public void The_middle_of_an_odd_number_is_one_of_them() => Median.Of([9, 1, 4]).ShouldBe(4);

    [Fact]
    public void The_middle_of_an_even_number_lies_between_two() => Median.Of([9, 1, 4, 5]).ShouldBe(4.5);

    [Fact]
    public void Nothing_has_no_middle() => Median.Of([]).ShouldBeNull();

    [Fact]
    public void What_is_not_a_number_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Median.Of([1, double.NaN]));

    [Fact]
    public void As_many_lie_below_the_median_as_above_it()
    {
        var random = new Random(3);

        for (var round = 0; round < 500; round++)
        {
            double[] figures = [.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => (double)random.Next(20))];

            var median = Median.Of(figures)!.Value;

            (figures.Count(figure => figure < median) * 2).ShouldBeLessThanOrEqualTo(figures.Length);
            (figures.Count(figure => figure > median) * 2).ShouldBeLessThanOrEqualTo(figures.Length);
        }
    }
}
