using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
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
        bool withoutGoal = false,
        FiguresFrom? figuresFrom = null,
        string? status = null,
        ListMeasures.Which which = ListMeasures.Which.Active,
        ListMeasures.Order order = ListMeasures.Order.Goal
    )
    {
        var asked = new MeasureSearch(search, goalId, withoutGoal, figuresFrom, status, which, order);
        var found = await asked.Find(db, modules, me.OrganisationId, ct);
        return CsvText.File(
            "measures.csv",
            Headings,
            found.Select(one => Row(one.Measure, one.Judged, one.Goal?.Title))
        );
    }

    private static string?[] Row(Measure m, Judgement judged, string? goal) =>
        [
            m.Name,
            m.Question,
            goal,
            m.Current.UnitWords,
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
