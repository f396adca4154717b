using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Board;
using PlacePartners.Contracts.Measures;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Board;

/// <summary>The figures of the board as they are shown to the asking person, a row each.</summary>
public static class ExportBoard
{
    private static readonly string[] Headings = ["About", "Figure", "Period", "Value", "Unit", "Status"];

    public static async Task<FileContentHttpResult> Handle(
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var today = UkTime.Today(clock);
        var board = await modules.Send(new GetBoardFigures(today, GetBoard.Quarters, me.Has(Permission.RunHub)), ct);
        var rows = board
            .Goals.SelectMany(goal => Part(goal.Goal.Title, goal.Measures, goal.Milestones))
            .Concat(Part("Other", board.OtherMeasures, board.OtherMilestones))
            .Concat(Referrals(board.Referrals));
        return CsvText.File($"board-{today:yyyy-MM-dd}.csv", Headings, rows);
    }

    private static IEnumerable<string?[]> Part(
        string about,
        IReadOnlyList<MeasureFigures> measures,
        MilestoneCounts milestones
    ) =>
        [
            .. measures.SelectMany(measure =>
                measure.Points.Select(point =>
                    new[]
                    {
                        about,
                        measure.Name,
                        point.Label,
                        point.Value is { } value ? Text(value) : Why(point.Marker),
                        measure.Unit,
                        point.End == measure.Latest?.End ? measure.Status : "",
                    }
                )
            ),
            [about, "Milestones done", "", Text(milestones.Done), "milestones", ""],
            [about, "Milestones due", "", Text(milestones.Due), "milestones", ""],
            [about, "Milestones late", "", Text(milestones.Late), "milestones", ""],
        ];

    private static IEnumerable<string?[]> Referrals(ReferralFlow flow) =>
        [
            .. flow.Quarters.SelectMany(quarter => Counts(quarter.Quarter, quarter.Counts, null)),
            .. Counts("All quarters", flow.Total, flow.AtLeast),
            Row(
                "Median calendar days from sent to first contact",
                "All quarters",
                flow.IsMedianHidden ? "hidden"
                    : flow.MedianDaysToFirstContact is { } days ? Text(days)
                    : "",
                "days"
            ),
            .. flow.FirstContact.Select(wait =>
                Row($"Days to first contact: {wait.Part}", "All quarters", Text(wait.Count, wait.AtLeast))
            ),
            .. flow.Outcomes.Select(outcome =>
                Row($"Outcome: {outcome.Part}", "All quarters", Text(outcome.Count, outcome.AtLeast))
            ),
            Row("Times told about a service", "All quarters", Text(flow.ToldAbout, flow.ToldAboutAtLeast), "times"),
        ];

    private static IEnumerable<string?[]> Counts(string period, FlowCounts counts, FlowCounts? atLeast) =>
        [
            Row("Made", period, Text(counts.Made, atLeast?.Made)),
            Row("Not sent yet", period, Text(counts.NotSent, atLeast?.NotSent)),
            Row("Waiting for an answer", period, Text(counts.Waiting, atLeast?.Waiting)),
            Row("Accepted", period, Text(counts.Accepted, atLeast?.Accepted)),
            Row("Declined", period, Text(counts.Declined, atLeast?.Declined)),
            Row("Ended before an answer", period, Text(counts.Ended, atLeast?.Ended)),
        ];

    private static string?[] Row(string figure, string period, string value, string unit = "referrals") =>
        ["Referrals", figure, period, value, unit, ""];

    private static string Why(string? marker) => marker == "c" ? "hidden" : "not available";

    private static string Text(int? count, int? atLeast) =>
        count is { } shown ? Text(shown)
        : atLeast > 0 ? $"at least {Text(atLeast.Value)}"
        : "hidden";

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
