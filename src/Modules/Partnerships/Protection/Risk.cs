namespace PlacePartners.Partnerships.Protection;

public enum Likelihood
{
    Remote,
    Possible,
    Probable,
}

public enum Severity
{
    Minimal,
    Significant,
    Severe,
}

public enum RiskLevel
{
    Low,
    Medium,
    High,
}

/// <summary>What could go wrong for people, what is done about it, and what risk remains.</summary>
internal sealed class Risk
{
    public string Title { get; init; } = "";
    public Likelihood Likelihood { get; init; }
    public Severity Severity { get; init; }
    public string Measures { get; init; } = "";
    public RiskLevel Remaining { get; init; }

    /// <summary>The risk before anything is done about it, by the matrix of the Information Commissioner's guidance.</summary>
    public static RiskLevel Level(Likelihood likelihood, Severity severity) =>
        (likelihood, severity) switch
        {
            (Likelihood.Remote, _) or (_, Severity.Minimal) => RiskLevel.Low,
            (Likelihood.Possible, Severity.Significant) => RiskLevel.Medium,
            _ => RiskLevel.High,
        };
}
