using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Measures;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Measures.Definitions;
using PlacePartners.Measures.Figures;

namespace PlacePartners.Measures.Public;

/// <summary>How the place is doing, for anybody.</summary>
public static class ShowPublicPage
{
    /// <param name="AsAt">Figures of periods that ended by this day are shown.</param>
    public sealed record Response(
        string PartnershipName,
        string Intro,
        DateOnly AsAt,
        int DelayDays,
        IReadOnlyList<Shown> Measures
    );

    /// <param name="Breaks">What changed where a new line begins, oldest first.</param>
    public sealed record Shown(
        MeasureFigures Figures,
        string? GoalTitle,
        string AreaName,
        string Numerator,
        string Denominator,
        string Caveats,
        IReadOnlyList<string> Breaks
    );

    public static async Task<Ok<Response>> Handle(
        string slug,
        PublicFigures figures,
        IMediator modules,
        CancellationToken ct
    )
    {
        var opened = await figures.Open(slug, ct);
        var goals = (await modules.Send(new GetGoals(), ct)).ToDictionary(goal => goal.Id, goal => goal.Title);
        return TypedResults.Ok(
            new Response(
                opened.Partnership.Name,
                opened.Page.Intro,
                opened.AsAt,
                opened.Page.DelayDays,
                [.. opened.Measures.Select(one => Show(one.Measure, one.Points, goals))]
            )
        );
    }

    private static Shown Show(Measure measure, IReadOnlyList<SeriesPoint> points, Dictionary<Guid, string> goals) =>
        new(
            AnswerGetMeasureFigures.Figures(measure, points),
            measure.GoalId is { } goal ? goals.GetValueOrDefault(goal) : null,
            measure.AreaName,
            measure.Current.Numerator,
            measure.Current.Denominator,
            measure.Caveats,
            [.. measure.Definitions.OrderBy(d => d.Number).Select(d => d.ChangeNote).Where(note => note.Length > 0)]
        );
}
