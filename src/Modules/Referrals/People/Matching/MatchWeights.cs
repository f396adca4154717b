namespace PlacePartners.Referrals;

/// <summary>
/// How much each agreement says for or against two records being of one person: log2(m/u) of Fellegi and Sunter, "A Theory
/// for Record Linkage" (1969), in bits. The values are a start, to be estimated anew from real pairs; what stands under
/// Matching in the settings takes their place.
/// </summary>
public sealed record MatchWeights
{
    /// <summary>log2 of one in 10,000: two records that share a block are of one person by chance.</summary>
    public double Prior { get; init; } = -13.3;

    public double NhsNumberSame { get; init; } = 19.9;
    public double NhsNumberDifferent { get; init; } = -5.1;

    public double BirthSame { get; init; } = 13.7;

    /// <summary>1 January of the same year: what is written where nobody knows the day.</summary>
    public double BirthWeak { get; init; } = 3.9;
    public double BirthSwapped { get; init; } = 7.2;
    public double BirthOnePart { get; init; } = 3.9;
    public double BirthDifferent { get; init; } = -5.6;

    public double LastNameSame { get; init; } = 7.8;
    public double LastNameNear { get; init; } = 3.1;
    public double LastNameDifferent { get; init; } = -4.3;

    public double FirstNameSame { get; init; } = 6.4;
    public double FirstNameNear { get; init; } = 3.5;
    public double FirstNameInitial { get; init; } = -0.6;
    public double FirstNameDifferent { get; init; } = -4.9;

    public double PostcodeSame { get; init; } = 12.0;
    public double PostcodeSector { get; init; } = 3.9;
    public double PostcodeOutward { get; init; } = 0.3;
    public double PostcodeDifferent { get; init; } = -3.4;

    public double PhoneSame { get; init; } = 12.8;
    public double PhoneDifferent { get; init; } = -1.7;

    /// <summary>Phone and postcode go together, so the smaller of the two counts by this share.</summary>
    public double SmallerShare { get; init; } = 0.3;

    /// <summary>From this probability on two records look like one person's.</summary>
    public double LooksLike { get; init; } = 0.95;

    /// <summary>From this probability on somebody has to look.</summary>
    public double Review { get; init; } = 0.85;

    /// <summary>Two candidates nearer to each other than this, in bits, are too close to call.</summary>
    public double Tie { get; init; } = 3;

    /// <summary>How alike spellings must be by Jaro and Winkler, from 0 to 1.</summary>
    public double LastNameSpelling { get; init; } = 0.92;
    public double FirstNameSpelling { get; init; } = 0.90;

    /// <summary>No more candidates than this are compared, those first that share most.</summary>
    public int Candidates { get; init; } = 200;
}
