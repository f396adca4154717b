using PlacePartners.Reports;

namespace PlacePartners.Tests.Reports;

public static class ReportsScenes
{
    public static object Entry(string title = "Our second year", int quarters = 4, string to = "2026-11-23") =>
        new
        {
            title,
            to,
            quarters,
            headline = "Fewer people wait.",
            wentWell = "",
            wentLessWell = "",
            comesNext = "",
        };

    extension(Person person)
    {
        /// <summary>Asks for a report and waits until it is built.</summary>
        public async Task<Guid> Builds(object? entry = null)
        {
            var made = await person.Post<RequestReport.Response>("/api/reports", entry ?? Entry());
            await person.App.Settled();
            return made.ReportId;
        }

        public Task<GetReport.Response> SeesReport(Guid reportId) =>
            person.Get<GetReport.Response>($"/api/reports/{reportId}");

        public Task<byte[]> DownloadsReport(Guid reportId) =>
            person.Browser.GetByteArrayAsync($"/p/{person.Slug}/api/reports/{reportId}/data");

        /// <summary>A report in a state that only a crash or a fault leaves behind.</summary>
        internal Task<Guid> HasReport(Action<Report, DateTimeOffset> left) =>
            person.App.Inside(
                person.PartnershipId,
                async (_, db) =>
                {
                    var now = person.App.Clock.GetUtcNow();
                    var report = Report.Request(
                        "Left behind",
                        new DateOnly(2026, 1, 1),
                        new DateOnly(2026, 9, 30),
                        new ReportNarrative("", "", "", ""),
                        person.MembershipId,
                        now
                    );
                    left(report, now);
                    db.Add(report);
                    await db.SaveChangesAsync();
                    return report.Id;
                }
            );
    }
}
