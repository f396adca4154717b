using PlacePartners.Measures.Statistics;

namespace PlacePartners.Tests.Measures.Statistics;

public class NormalTests
{
    // Percentage points of printed tables and of R's qnorm.
    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.6, 0.2533471031357997)]
    [InlineData(0.975, 1.9599639845400545)]
    [InlineData(0.999, 3.090232306167813)]
    [InlineData(0.025, -1.9599639845400545)]
    [InlineData(1e-12, -7.034483825301131)]
    public void Quantiles_are_those_of_the_tables(double p, double expected) =>
        Normal.Quantile(p).ShouldBe(expected, 1e-9);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void A_share_outside_0_to_1_is_refused(double p) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Normal.Quantile(p));

    [Fact]
    public void Quantiles_rise_without_a_step_where_the_formulas_meet()
    {
        double[] shares = [.. Enumerable.Range(1, 99_999).Select(i => i / 100_000.0)];

        var steps = shares.Zip(shares.Skip(1), (low, high) => Normal.Quantile(high) - Normal.Quantile(low)).ToList();

        steps.ShouldAllBe(step => step > 0 && step < 0.2);
        shares.ShouldAllBe(p => Math.Abs(Normal.Quantile(p) + Normal.Quantile(1 - p)) < 1e-9);
    }
}
