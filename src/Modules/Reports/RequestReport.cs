using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Reports;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Reports;

public static class RequestReport
{
    /// <param name="To">A day in the last quarter that the report is about. The report ends with that quarter, or today while it runs.</param>
    /// <param name="Quarters">How many calendar quarters, the one of that day included.</param>
    public sealed record Request(
        [Line(3, 200)] string Title,
        DateOnly To,
        [System.ComponentModel.DataAnnotations.Range(1, 20, ErrorMessage = "Choose 1 to 20 quarters.")] int Quarters,
        [Text(0, 4000)] string Headline = "",
        [Text(0, 4000)] string WentWell = "",
        [Text(0, 4000)] string WentLessWell = "",
        [Text(0, 4000)] string ComesNext = ""
    );

    public sealed record Response(Guid ReportId);

    public static async Task<Created<Response>> Handle(
        Request request,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var today = UkTime.Today(clock);
        if (request.To.Year < 2000)
            throw Refusal.Field("to", "Enter a day after 1999.");
        // Whole quarters only: of two reports that end a day apart, the difference would be that day's people.
        var day = request.To > today ? today : request.To;
        var firstOfQuarter = new DateOnly(day.Year, (day.Month - 1) / 3 * 3 + 1, 1);
        var lastOfQuarter = firstOfQuarter.AddMonths(3).AddDays(-1);
        var report = Report.Request(
            request.Title,
            firstOfQuarter.AddMonths(-3 * (request.Quarters - 1)),
            lastOfQuarter > today ? today : lastOfQuarter,
            new ReportNarrative(request.Headline, request.WentWell, request.WentLessWell, request.ComesNext),
            me.MembershipId,
            clock.GetUtcNow()
        );

        db.Add(report);
        db.Publish(new ReportRequested(report.Id));
        db.Changed("/api/reports");
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"reports/{report.Id}", new Response(report.Id));
    }
}
