using PlacePartners.Contracts.Board;
using PlacePartners.Measures.Definitions;
using PlacePartners.Measures.Statistics;

namespace PlacePartners.Measures.Counting;

/// <summary>The measures whose figures the product counts by itself, in words.</summary>
internal static class CountedLibrary
{
    private const string Prefix = "counted:";

    private const string AsItStood =
        "PlacePartners counts it from the work done in it, four weeks after the end of each quarter. What changes later is not counted again.";

    public static IReadOnlyDictionary<Counted, DefineMeasure.Request> All { get; } =
        new Dictionary<Counted, DefineMeasure.Request>
        {
            [Counted.ReferralsMade] = Count(
                "Referrals made",
                "How many referrals did we make together?",
                "Referrals to services made in the quarter",
                "referrals"
            ),
            [Counted.ReferralsAccepted] = Share(
                "Referrals accepted",
                "Do services take on the people we refer?",
                "Referrals made in the quarter that a service accepted",
                "Referrals made in the quarter that a service accepted or declined"
            ),
            [Counted.ContactWithinAWeek] = Share(
                "First contact within a week",
                "Do people hear soon from the services we refer them to?",
                "Accepted referrals with a first contact within seven days of being sent",
                "Accepted referrals with a first contact"
            ),
            [Counted.HelpedPeople] = Share(
                "Referrals that helped",
                "Did it help?",
                "Accepted referrals with the outcome helped fully or helped partly",
                "Accepted referrals with an outcome"
            ),
            [Counted.ToldAbout] = Count(
                "Told about a service",
                "How often did we tell people about a service?",
                "Times that somebody was told about a service without a referral",
                "times"
            ),
            [Counted.MilestonesOnTime] = Share(
                "Milestones on time",
                "Do we do what we planned, when we planned it?",
                "Milestones due in the quarter that were complete by their date",
                "Milestones due in the quarter"
            ),
        };

    public static string KeyOf(Counted counted) => Prefix + counted;

    /// <summary>What a measure counts; null for one of others' figures.</summary>
    public static Counted? Of(Measure measure) =>
        measure.LibraryKey is { } key
        && key.StartsWith(Prefix, StringComparison.Ordinal)
        && Enum.TryParse<Counted>(key[Prefix.Length..], out var counted)
            ? counted
            : null;

    private static DefineMeasure.Request Count(string name, string question, string numerator, string unit) =>
        Common(name, question) with
        {
            Numerator = numerator,
            ValueType = MeasureValueType.CountFlow,
            Unit = unit,
        };

    private static DefineMeasure.Request Share(string name, string question, string numerator, string denominator) =>
        Common(name, question) with
        {
            Numerator = numerator,
            Denominator = denominator,
            ValueType = MeasureValueType.Proportion,
            Unit = "%",
            Multiplier = 100,
            Decimals = 1,
        };

    private static DefineMeasure.Request Common(string name, string question) =>
        new()
        {
            Name = name,
            Question = question,
            FiguresFrom = FiguresFrom.Counted,
            Direction = Direction.HigherIsBetter,
            Frequency = Frequency.Quarterly,
            Source = "PlacePartners",
            Caveats = AsItStood,
            CountsPeople = true,
        };
}
