namespace PlacePartners.Referrals;

/// <summary>
/// How likely two records are of one person, by the sum of what each field says: Fellegi and Sunter (1969). Points are bits:
/// each doubles the odds. What one of the two does not say counts for nothing.
/// </summary>
/// <param name="Points">The sum with the prior; 0 is as likely as not.</param>
/// <param name="Findings">One for each field, in the order in which they are shown.</param>
/// <param name="Veto">Why they are not said to look alike, whatever the points; null for no such reason.</param>
internal sealed record Likeness(double Points, IReadOnlyList<Finding> Findings, MatchVeto? Veto, MatchBand Band)
{
    /// <summary>1 / (1 + 2^-points).</summary>
    public double Probability => ProbabilityOf(Points);

    public static double ProbabilityOf(double points) => 1 / (1 + Math.Pow(2, -points));

    public static Likeness Of(Described one, Described other, MatchWeights weights)
    {
        var (first, last) = Names(one, other, weights);
        var (nhs, birth) = (Exact(one.NhsNumber, other.NhsNumber), Birth(one.DateOfBirth, other.DateOfBirth));
        var (postcode, phone) = (Postcode(one.Postcode, other.Postcode), Exact(one.Phone, other.Phone));
        var points =
            weights.Prior
            + OfNhsNumber(nhs, weights)
            + OfBirth(birth, weights)
            + OfLastName(last, weights)
            + OfFirstName(first, weights)
            + OfWhere(postcode, phone, weights);
        var veto = VetoOn(nhs, birth, first, last, postcode == Agreement.Same || phone == Agreement.Same);
        return new(
            points,
            [
                new(MatchField.FirstName, first),
                new(MatchField.LastName, last),
                new(MatchField.DateOfBirth, birth),
                new(MatchField.Postcode, postcode),
                new(MatchField.Phone, phone),
                new(MatchField.Email, Exact(one.Email, other.Email)),
                new(MatchField.NhsNumber, nhs),
            ],
            veto,
            BandOf(ProbabilityOf(points), veto, weights)
        );
    }

    private static MatchBand BandOf(double probability, MatchVeto? veto, MatchWeights weights) =>
        probability < weights.Review ? MatchBand.Unlikely
        : probability < weights.LooksLike || veto is not null ? MatchBand.Review
        : MatchBand.LooksLike;

    // A first name that is only spelt alike may be a slip of the pen or a twin's: somebody has to look.
    private static MatchVeto? VetoOn(Agreement nhs, Agreement birth, Agreement first, Agreement last, bool isOneHome)
    {
        if (nhs is Agreement.Same or Agreement.Different)
            return nhs == Agreement.Different ? MatchVeto.TwoNhsNumbers : null;
        if (!isOneHome || last == Agreement.Different)
            return null;
        var isBornAlike = birth is Agreement.Same or Agreement.FirstOfJanuary;
        if (first == Agreement.Different || (first == Agreement.Alike && isBornAlike))
            return MatchVeto.SameHome;
        return birth == Agreement.Different ? MatchVeto.AnotherGeneration : null;
    }

    private static (Agreement First, Agreement Last) Names(Described one, Described other, MatchWeights weights)
    {
        var straight = (
            FirstName(one.FirstName, other.FirstName, weights),
            LastName(one.LastName, other.LastName, weights)
        );
        return
            straight is not (Agreement.Same, Agreement.Same)
            && one.FirstName.Length > 0
            && one.FirstName == other.LastName
            && one.LastName == other.FirstName
            ? (Agreement.Swapped, Agreement.Swapped)
            : straight;
    }

    private static Agreement FirstName(string one, string other, MatchWeights weights)
    {
        if (one.Length == 0 || other.Length == 0)
            return Agreement.NotKnown;
        var (a, b) = (one.Split(' ')[0], other.Split(' ')[0]);
        if (Joined(one) == Joined(other))
            return Agreement.Same;
        if (a.Length == 1 || b.Length == 1)
            return a[0] == b[0] ? Agreement.Initial : Agreement.Different;
        if (Nicknames.StandFor(a, b))
            return Agreement.Nickname;
        return a == b || JaroWinkler.Of(a, b) >= weights.FirstNameSpelling ? Agreement.Alike : Agreement.Different;
    }

    private static Agreement LastName(string one, string other, MatchWeights weights)
    {
        if (one.Length == 0 || other.Length == 0)
            return Agreement.NotKnown;
        if (Joined(one) == Joined(other))
            return Agreement.Same;
        // What differs in a number is no slip of the pen.
        if (!one.Where(char.IsDigit).SequenceEqual(other.Where(char.IsDigit)))
            return Agreement.Different;
        var isAlike =
            one.Split(' ').Contains(other)
            || other.Split(' ').Contains(one)
            || JaroWinkler.Of(Joined(one), Joined(other)) >= weights.LastNameSpelling
            || NameSound.Of(one).Intersect(NameSound.Of(other)).Any();
        return isAlike ? Agreement.Alike : Agreement.Different;
    }

    private static string Joined(string words) => words.Replace(" ", "", StringComparison.Ordinal);

    private static Agreement Birth(DateOnly? first, DateOnly? second)
    {
        if (first is not { } one || second is not { } other)
            return Agreement.NotKnown;
        if (one == other)
            return one is { Day: 1, Month: 1 } ? Agreement.FirstOfJanuary : Agreement.Same;
        if (one.Year == other.Year && one.Day == other.Month && one.Month == other.Day)
            return Agreement.Swapped;
        var same =
            (one.Day == other.Day ? 1 : 0) + (one.Month == other.Month ? 1 : 0) + (one.Year == other.Year ? 1 : 0);
        return same == 2 ? Agreement.OnePartDiffers : Agreement.Different;
    }

    private static Agreement Postcode(string one, string other)
    {
        // Outward code, then a digit and two letters: without the letters it is the sector.
        if (one.Length < 5 || other.Length < 5)
            return Agreement.NotKnown;
        return one == other ? Agreement.Same
            : one[..^2] == other[..^2] ? Agreement.SameSector
            : one[..^3] == other[..^3] ? Agreement.SameOutward
            : Agreement.Different;
    }

    private static Agreement Exact(string one, string other) =>
        one.Length == 0 || other.Length == 0 ? Agreement.NotKnown
        : one == other ? Agreement.Same
        : Agreement.Different;

    private static double OfNhsNumber(Agreement nhs, MatchWeights weights) =>
        nhs switch
        {
            Agreement.Same => weights.NhsNumberSame,
            Agreement.Different => weights.NhsNumberDifferent,
            _ => 0,
        };

    private static double OfBirth(Agreement birth, MatchWeights weights) =>
        birth switch
        {
            Agreement.Same => weights.BirthSame,
            Agreement.FirstOfJanuary => weights.BirthWeak,
            Agreement.Swapped => weights.BirthSwapped,
            Agreement.OnePartDiffers => weights.BirthOnePart,
            Agreement.Different => weights.BirthDifferent,
            _ => 0,
        };

    private static double OfLastName(Agreement last, MatchWeights weights) =>
        last switch
        {
            Agreement.Same => weights.LastNameSame,
            Agreement.Alike or Agreement.Swapped => weights.LastNameNear,
            Agreement.Different => weights.LastNameDifferent,
            _ => 0,
        };

    private static double OfFirstName(Agreement first, MatchWeights weights) =>
        first switch
        {
            Agreement.Same => weights.FirstNameSame,
            Agreement.Alike or Agreement.Nickname or Agreement.Swapped => weights.FirstNameNear,
            Agreement.Initial => weights.FirstNameInitial,
            Agreement.Different => weights.FirstNameDifferent,
            _ => 0,
        };

    private static double OfWhere(Agreement postcode, Agreement phone, MatchWeights weights)
    {
        var byPostcode = postcode switch
        {
            Agreement.Same => weights.PostcodeSame,
            Agreement.SameSector => weights.PostcodeSector,
            Agreement.SameOutward => weights.PostcodeOutward,
            Agreement.Different => weights.PostcodeDifferent,
            _ => 0,
        };
        var byPhone = phone switch
        {
            Agreement.Same => weights.PhoneSame,
            Agreement.Different => weights.PhoneDifferent,
            _ => 0,
        };
        return postcode == Agreement.NotKnown || phone == Agreement.NotKnown
            ? byPostcode + byPhone
            : Math.Max(byPostcode, byPhone) + weights.SmallerShare * Math.Min(byPostcode, byPhone);
    }
}
