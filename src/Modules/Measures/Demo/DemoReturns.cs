using PlacePartners.Contracts.Measures;
using PlacePartners.Measures.Definitions;
using PlacePartners.Measures.Figures;
using PlacePartners.Measures.Import;
using PlacePartners.Measures.Statistics;
using PlacePartners.Platform.Demo;
using PlacePartners.Platform.Time;

namespace PlacePartners.Measures.Demo;

/// <summary>Measures of the partnership's own, with two years of returns. One coordinator has a return still to send.</summary>
internal static class DemoReturns
{
    private const int Quarters = 8;

    public static readonly DemoCounted[] All =
    [
        new(
            "Homes made safer from fire",
            "How many homes did a visit make safer from fire?",
            "places",
            "Homes visited and made safer",
            "",
            MeasureValueType.CountFlow,
            "homes",
            "fire council",
            96,
            0.45,
            Target: 420
        ),
        new(
            "Homes made warmer",
            "In how many homes did we stop draughts, damp or a cold room?",
            "places",
            "Homes with at least one improvement",
            "",
            MeasureValueType.CountFlow,
            "homes",
            "energy housing",
            58,
            0.7,
            Target: 260,
            Behind: "housing"
        ),
        new(
            "People who feel less lonely",
            "Of the people we befriended, how many say they feel less lonely after six months?",
            "communities",
            "People who say they feel less lonely",
            "People asked after six months",
            MeasureValueType.Proportion,
            "%",
            "lead faith residents",
            31,
            0.3,
            64,
            Target: 70,
            CountsPeople: true
        ),
        new(
            "Volunteers giving time",
            "How many people give time as volunteers?",
            "communities",
            "Volunteers active on the last day of the quarter",
            "",
            MeasureValueType.CountStock,
            "volunteers",
            "lead faith residents community",
            44,
            0.35,
            Target: 240
        ),
        new(
            "Staff who use the shared checklist",
            "How many front-line staff have learned to use the checklist?",
            "partnerships",
            "Staff and volunteers trained in the quarter",
            "",
            MeasureValueType.CountFlow,
            "people trained",
            "council nhs housing fire",
            18,
            0.6,
            Target: 160
        ),
        new(
            "Income gained for residents",
            "How much more do residents receive after a benefits check?",
            "systems",
            "Yearly gain of all who were helped in the quarter",
            "",
            MeasureValueType.CountFlow,
            "£",
            "advice housing",
            118_000,
            0.55,
            Target: 520_000
        ),
        new(
            "Spending on help before crisis",
            "What share of what we spend goes to help before a crisis?",
            "systems",
            "Spending on prevention and early help",
            "All spending on care and support",
            MeasureValueType.Proportion,
            "%",
            "council nhs",
            212_000,
            0.12,
            1_900_000,
            Target: 20
        ),
    ];

    public static async Task Load(DemoCounted counted, DemoPlace place, Random dice, CancellationToken ct)
    {
        var periods = LastQuarters(place.Today);
        var partners = counted.From.Split(' ');
        var amounts = periods.Select((_, at) => partners.Select(_ => AmountsOf(counted, at, dice)).ToList()).ToList();
        var defined = place.Ago(24, -3);
        var measure = Measure.Define(Written(counted, place, periods[0], amounts[0]), defined);
        place.Clock.MoveTo(defined);
        place.Db.Add(measure);
        await place.Db.SaveChangesAsync(ct);

        foreach (var (at, period) in periods.Index())
        {
            foreach (var (which, partner) in partners.Index())
                Return(
                    measure,
                    partner,
                    period,
                    amounts[at][which],
                    isMissing: at == Quarters - 1 && partner == counted.Behind,
                    place,
                    dice
                );
            await place.Db.SaveChangesAsync(ct);
        }
        await place.Save(ct);
    }

    private static void Return(
        Measure measure,
        string partner,
        Period period,
        Amounts amounts,
        bool isMissing,
        DemoPlace place,
        Random dice
    )
    {
        var at = UkTime.InstantOf(period.End.AddDays(dice.Next(5, 21)), new TimeOnly(11, dice.Next(0, 60)));
        if (at > place.Now || isMissing)
            return;
        var member = place.Members[partner == "lead" ? "lead" : $"{partner}.coordinator"];
        place.Clock.MoveTo(at);
        place.Db.Add(
            Observation.Returned(
                measure.Id,
                measure.Current.Number,
                member.OrganisationId,
                period,
                amounts,
                false,
                "",
                member.MembershipId,
                at
            )
        );
        place.Db.Publish(new MeasureFiguresChanged(measure.Id));
    }

    private static Amounts AmountsOf(DemoCounted counted, int quarter, Random dice)
    {
        var part = Math.Round(
            counted.Start * (1 + counted.Growth * quarter / (Quarters - 1)) * (0.9 + 0.2 * dice.NextDouble())
        );
        if (counted.Whole == 0)
            return new Amounts(part, null, null);
        var whole = Math.Round(counted.Whole * (0.95 + 0.1 * dice.NextDouble()));
        return new Amounts(null, Math.Min(part, whole), whole);
    }

    private static DefineMeasure.Request Written(
        DemoCounted counted,
        DemoPlace place,
        Period first,
        List<Amounts> before
    )
    {
        var isShare = counted.Whole > 0;
        var baseline = isShare
            ? 100 * before.Sum(a => a.Numerator!.Value) / before.Sum(a => a.Denominator!.Value)
            : before.Sum(a => a.Value!.Value);
        return new DefineMeasure.Request
        {
            Name = counted.Name,
            Question = counted.Question,
            FiguresFrom = FiguresFrom.Returns,
            Numerator = counted.Numerator,
            Denominator = counted.Denominator,
            ValueType = counted.ValueType,
            Unit = counted.Unit,
            Multiplier = isShare ? 100 : 1,
            Decimals = isShare ? 1 : 0,
            Direction = Direction.HigherIsBetter,
            Frequency = Frequency.Quarterly,
            GoalId = place.Goals[counted.Goal],
            Baseline = Math.Round(baseline, 1),
            BaselinePeriod = first.Label,
            Target = counted.Target,
            TargetDate = counted.Target is null ? null : place.Today.AddYears(2),
            AreaName = "Lambeth",
            CountsPeople = counted.CountsPeople,
            LeadOrganisationId = place.Organisations[counted.From.Split(' ')[0]],
            ReturnedBy = [.. counted.From.Split(' ').Select(key => place.Organisations[key])],
        };
    }

    private static List<Period> LastQuarters(DateOnly today)
    {
        List<Period> periods = [Frequency.Quarterly.LastBefore(today)];
        while (periods.Count < Quarters)
            periods.Insert(0, Frequency.Quarterly.LastBefore(periods[0].Start));
        return periods;
    }
}
