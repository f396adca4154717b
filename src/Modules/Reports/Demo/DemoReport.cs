using PlacePartners.Contracts.Reports;
using PlacePartners.Platform.Demo;

namespace PlacePartners.Reports.Demo;

/// <summary>A report that was asked for a moment ago. The product's own job builds and prints it once the host is up.</summary>
internal sealed class DemoReport : IDemoPart
{
    private static readonly ReportNarrative Narrative = new(
        "One conversation now opens the doors that used to take six.",
        "More people are referred than in our first year, most of all in winter, and they hear from a service sooner. Fire crews, nurses and housing officers use the same checklist.",
        "Therapy and telecare still keep people waiting. Too few partners send their figures on time, and some declines could have been avoided with clearer service entries.",
        "We will add two kitchens to the directory, agree one waiting-time promise with the health trust, and ask residents to help to read the figures."
    );

    public int Order => 80;

    public async Task Load(DemoPlace place, CancellationToken ct)
    {
        var to = new DateOnly(place.Today.Year, (place.Today.Month - 1) / 3 * 3 + 1, 1).AddDays(-1);
        var from = to.AddDays(1).AddMonths(-21);
        var report = Report.Request(
            "Collective impact: our first two years",
            from,
            to,
            Narrative,
            place.Members["lead"].MembershipId,
            place.Now
        );
        place.Clock.MoveTo(place.Now);
        place.Db.Add(report);
        place.Db.Publish(new ReportRequested(report.Id));
        await place.Save(ct);
    }
}
