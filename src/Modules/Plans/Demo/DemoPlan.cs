namespace PlacePartners.Plans.Demo;

/// <summary>One milestone of the plan.</summary>
/// <param name="DueInMonths">From the day of loading; below 0 it was due before.</param>
/// <param name="End">How it stands on the day of loading.</param>
/// <param name="Months">How long it takes.</param>
internal sealed record DemoPlanned(
    string Goal,
    string Owner,
    int DueInMonths,
    MilestoneStatus End,
    string Title,
    string Description = "",
    int Months = 9,
    bool IsQuickWin = false,
    bool IsMoved = false
);

/// <summary>Forty steps over ten years, two of them behind us.</summary>
internal static class DemoPlan
{
    private const MilestoneStatus Done = MilestoneStatus.Complete;
    private const MilestoneStatus OnTrack = MilestoneStatus.OnTrack;
    private const MilestoneStatus AtRisk = MilestoneStatus.AtRisk;
    private const MilestoneStatus OffTrack = MilestoneStatus.OffTrack;
    private const MilestoneStatus Later = MilestoneStatus.NotStarted;

    public static readonly DemoPlanned[] All =
    [
        new(
            "places",
            "fire",
            -20,
            Done,
            "Agree one home safety visit for all partners",
            "One visit that looks at fire, falls, warmth and scams.",
            IsQuickWin: true
        ),
        new("places", "housing", -14, Done, "Inspect every reported damp home within ten days", IsMoved: true),
        new("places", "council", -9, Done, "Put a bench every 200 metres on four walking routes"),
        new("places", "energy", -5, Done, "Warm 150 homes before the winter", IsQuickWin: true),
        new("places", "housing", -2, AtRisk, "Train all repairs staff to notice a person at risk", Months: 8),
        new("places", "council", 2, OnTrack, "Open two toilets on the high street to everyone", IsQuickWin: true),
        new("places", "energy", 5, AtRisk, "Survey the hundred coldest streets", Months: 14),
        new("places", "fire", 14, OnTrack, "Reach every home with oxygen at the bedside", Months: 24),
        new("places", "housing", 38, Later, "Bring all shared homes up to the warm home standard", Months: 30),
        new("places", "council", 92, Later, "Every resident lives ten minutes from a green space", Months: 48),
        new("communities", "lead", -21, Done, "Recruit twenty telephone friends", IsQuickWin: true),
        new("communities", "faith", -16, Done, "Open the food pantry on a third day"),
        new("communities", "residents", -11, Done, "Start good neighbour schemes on four estates", IsMoved: true),
        new("communities", "community", -4, Done, "Offer lifts to every doctor's practice"),
        new("communities", "faith", -1, AtRisk, "Share one list of volunteers between six groups", Months: 7),
        new("communities", "residents", 1, OnTrack, "Hold a street lunch on each estate", IsQuickWin: true),
        new("communities", "community", 6, OnTrack, "Teach 300 people to go online", Months: 12),
        new("communities", "carers", 11, AtRisk, "Reach 500 carers who are not known to us", Months: 16),
        new("communities", "lead", 44, Later, "One volunteer for every thirty older residents", Months: 36),
        new(
            "communities",
            "residents",
            95,
            Later,
            "Residents choose how a tenth of the shared fund is spent",
            Months: 60
        ),
        new("partnerships", "lead", -22, Done, "Publish the vision that partners endorse", IsQuickWin: true),
        new("partnerships", "lead", -18, Done, "All partners sign the data-sharing agreement"),
        new("partnerships", "council", -12, Done, "Use one checklist in all home visits"),
        new("partnerships", "nhs", -7, Done, "Community nurses make referrals from the doorstep", IsMoved: true),
        new("partnerships", "lead", -3, OffTrack, "Agree one waiting-time promise with all receivers", Months: 9),
        new("partnerships", "nhs", 0, OnTrack, "Report outcomes for nine in ten referrals", Months: 6),
        new("partnerships", "lead", 3, OnTrack, "Bring two kitchens into the partnership", IsQuickWin: true),
        new("partnerships", "carers", 8, OnTrack, "Every partner sends its figures within three weeks", Months: 12),
        new("partnerships", "council", 26, Later, "Joint training for all new front-line staff", Months: 18),
        new("partnerships", "lead", 74, Later, "Run the partnership from shared funds alone", Months: 36),
        new("systems", "advice", -17, Done, "Benefits checks at every hospital discharge"),
        new("systems", "council", -10, Done, "Write early action into three contracts"),
        new("systems", "nhs", -6, Done, "Fund a falls worker from money saved on beds"),
        new("systems", "advice", -1, OffTrack, "Debt advice within five working days", Months: 8),
        new("systems", "council", 4, AtRisk, "Publish what we spend before and after a crisis", Months: 10),
        new("systems", "nhs", 9, OnTrack, "Move one per cent of spending to prevention", Months: 18),
        new("systems", "advice", 18, OnTrack, "Enrol people by default for what they are entitled to", Months: 20),
        new("systems", "council", 33, Later, "Three-year agreements for all small partners", Months: 24),
        new("systems", "nhs", 56, Later, "Halve the wait for the memory service", Months: 30),
        new("systems", "council", 94, Later, "A fifth of all spending helps before a crisis", Months: 72),
    ];

    public static string NoteOf(MilestoneStatus status, int number) =>
        status switch
        {
            MilestoneStatus.AtRisk => "One of the people who lead this has left. We look for somebody to take over.",
            MilestoneStatus.OffTrack => "We cannot reach this in time as planned. The board is asked for help.",
            _ when number == 0 => "Begun. Everybody who is needed has said yes.",
            _ when number % 2 == 1 => "Half of the sites take part. The rest follow next month.",
            _ => "Going as planned.",
        };
}
