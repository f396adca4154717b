using System.Globalization;
using System.Text;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Measures.Figures;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Measures.Definitions;

public static class ExportMeasures
{
    private static readonly string[] Headings =
    [
        "Measure",
        "Question",
        "Goal",
        "Unit",
        "Numerator",
        "Denominator",
        "Latest period",
        "Latest value",
        "Marker",
        "Change",
        "Status",
        "Baseline",
        "Baseline period",
        "Target",
        "Target date",
        "Source",
        "Retired",
    ];

    public static async Task<FileContentHttpResult> Handle(
        AppDb db,
        IMediator modules,
        CurrentUser me,
        CancellationToken ct,
        string? search = null,
        Guid? goalId = null,
        FiguresFrom? figuresFrom = null,
        ListMeasures.Which which = ListMeasures.Which.Active
    )
    {
        var goals = (await modules.Send(new GetGoals(), ct)).ToDictionary(goal => goal.Id, goal => goal.Title);
        var measures = await ListMeasures.Found(db, search, goalId, figuresFrom, which, ct);
        var book = await FigureBook.Open(db, modules, [.. measures.Select(m => m.Id)], me.OrganisationId, null, ct);
        var rows = measures.Select(m =>
            Row(m, Judgement.Of(m, book.Headline(m)), m.GoalId is { } id ? goals.GetValueOrDefault(id) : null)
        );
        return TypedResults.File(
            Encoding.UTF8.GetBytes('\uFEFF' + CsvText.Write(Headings, rows)),
            "text/csv; charset=utf-8",
            "measures.csv"
        );
    }

    private static string?[] Row(Measure m, Judgement judged, string? goal) =>
        [
            m.Name,
            m.Question,
            goal,
            m.Current.Unit,
            m.Current.Numerator,
            m.Current.Denominator,
            judged.Latest?.Label,
            Number(judged.Latest?.Value),
            judged.Latest?.Marker is { } marker ? $"[{marker}]" : "",
            Number(judged.Change),
            judged.Status == "none" ? "" : judged.Status,
            Number(m.Baseline),
            m.BaselinePeriod,
            Number(m.Target),
            m.TargetDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            m.Source,
            m.RetiredAt is null ? "no" : "yes",
        ];

    internal static string Number(double? figure) =>
        figure?.ToString("0.############", CultureInfo.InvariantCulture) ?? "";
}
