namespace PlacePartners.Measures.Statistics;

/// <summary>The lower and upper limit of a confidence interval, in the unit of the estimate.</summary>
public readonly record struct Interval(double Lower, double Upper);
