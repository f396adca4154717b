using System.Net;
using System.Security.Cryptography;
using PlacePartners.Contracts.Access;
using PlacePartners.Reports;
using PlacePartners.Tests.Board;
using PlacePartners.Tests.Measures;
using PlacePartners.Tests.Partnerships;
using PlacePartners.Tests.Plans;

namespace PlacePartners.Tests.Reports;

public sealed class RequestReportTests(App app)
{
    [Fact]
    public async Task A_report_is_built_in_the_background_and_its_asker_is_told()
    {
        var lead = await app.Partnership();
        var goals = await lead.PublishesVision();
        await lead.Plans("Open the hub", new DateOnly(2026, 12, 1), goals[0]);

        var report = await lead.SeesReport(await lead.Builds());

        (report.State, report.Progress).ShouldBe((ReportState.Ready, 100));
        var content = report.Content!;
        (content.From, content.To).ShouldBe((new DateOnly(2026, 1, 1), new DateOnly(2026, 11, 23)));
        content.Narrative.Headline.ShouldBe("Fewer people wait.");
        content.Vision.Version.ShouldBe(1);
        content.Milestones.ShouldHaveSingleItem().OwnerName.ShouldNotBeEmpty();
        content.Board.Referrals.Quarters.Count.ShouldBe(4);
        (
            await app.Inside(
                lead.PartnershipId,
                (services, db) =>
                    Task.FromResult(
                        db.Set<PlacePartners.Notifications.Notice>()
                            .Count(notice => notice.Link == $"/reports/{report.ReportId}")
                    )
            )
        ).ShouldBe(1);
    }

    [Fact]
    public async Task A_report_stays_byte_for_byte_the_same_when_its_data_change()
    {
        var lead = await app.Partnership();
        var goals = await lead.PublishesVision();
        var measure = await lead.Defines(MeasuresScenes.Returned() with { GoalId = goals[0] });
        await lead.Returns(measure, "2026 Q2", value: 30);
        var milestone = await lead.Plans("Open the hub", new DateOnly(2026, 12, 1), goals[0]);
        var reportId = await lead.Builds();
        var before = await lead.DownloadsReport(reportId);

        await lead.Returns(measure, "2026 Q2", value: 44, revision: 1);
        await lead.Post(
            $"/api/milestones/{milestone}/completion",
            new
            {
                completedOn = new DateOnly(2026, 11, 20),
                version = (await lead.SeesMilestone(milestone)).Version,
                note = "",
            }
        );
        await lead.HasReferrals(9, new DateOnly(2026, 8, 4), Ends.Accepted);
        await app.Settled();

        (await lead.SeesBoard()).Goals[0].Measures[0].Latest!.Value.ShouldBe(44);
        (await lead.DownloadsReport(reportId)).ShouldBe(before);
        (await lead.SeesReport(reportId)).Fingerprint.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(before)));
    }

    [Fact]
    public async Task A_report_hides_small_numbers_whoever_asks_for_it()
    {
        var lead = await app.Partnership();
        var both = await lead.Welcomes(Role.HubWorker, Role.Evaluator);
        await both.HasReferrals(3, new DateOnly(2026, 8, 4), Ends.Accepted);

        var report = await both.SeesReport(await both.Builds());

        report.Content!.Board.Referrals.Total.Made.ShouldBeNull();
    }

    [Fact]
    public async Task A_report_ends_with_a_quarter_so_that_two_cannot_be_set_against_each_other()
    {
        var lead = await app.Partnership();

        var report = await lead.SeesReport(await lead.Builds(ReportsScenes.Entry(to: "2026-08-19", quarters: 2)));

        (report.Content!.From, report.Content.To).ShouldBe((new DateOnly(2026, 4, 1), new DateOnly(2026, 9, 30)));
    }

    [Theory]
    [InlineData("", "2026-11-23", 4, "title")]
    [InlineData("Our second year", "1998-11-23", 4, "to")]
    [InlineData("Our second year", "2026-11-23", 0, "quarters")]
    [InlineData("Our second year", "2026-11-23", 21, "quarters")]
    [InlineData("Our second year", "soon", 4, "to")]
    public async Task A_report_without_sense_is_refused_at_its_field(
        string title,
        string to,
        int quarters,
        string field
    )
    {
        var lead = await app.Partnership();

        var problem = await lead.RefusedPost("/api/reports", ReportsScenes.Entry(title, quarters, to));

        (problem.Status, problem.Errors!.Keys.Single()).ShouldBe((HttpStatusCode.BadRequest, field));
        (await lead.Get<ListReports.Response>("/api/reports")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_board_member_reads_reports_and_does_not_build_them()
    {
        var lead = await app.Partnership();
        var reportId = await lead.Builds();
        var member = await lead.Welcomes(Role.BoardMember);

        (await member.RefusedPost("/api/reports", ReportsScenes.Entry())).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await member.SeesReport(reportId)).State.ShouldBe(ReportState.Ready);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/data")]
    [InlineData("/pdf")]
    public async Task A_report_of_another_partnership_is_not_there(string part)
    {
        var lead = await app.Partnership();
        var stranger = await app.Partnership();
        var reportId = await lead.Builds();

        (await stranger.RefusedGet($"/api/reports/{reportId}{part}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Without_a_browser_there_is_no_pdf_and_a_sentence_says_so()
    {
        var lead = await app.Partnership();
        var reportId = await lead.Builds();

        var problem = await lead.RefusedGet($"/api/reports/{reportId}/pdf");

        (problem.Status, problem.Code).ShouldBe((HttpStatusCode.Conflict, "no-pdf"));
        (await lead.SeesReport(reportId)).Pdf.ShouldBe(PdfState.Unavailable);
    }

    [Fact]
    public async Task Reports_are_listed_newest_first_and_found_by_their_title()
    {
        var lead = await app.Partnership();
        foreach (var title in new[] { "Spring report", "Summer report", "Autumn paper" })
            await lead.Builds(ReportsScenes.Entry(title));

        var found = await lead.Get<ListReports.Response>("/api/reports?search=REPORT&take=1");
        var next = await lead.Get<ListReports.Response>($"/api/reports?search=report&take=1&after={found.Next}");

        found.Items.Concat(next.Items).Select(item => item.Title).ShouldBe(["Summer report", "Spring report"]);
        next.Next.ShouldBeNull();
        found.Items[0].RequestedByName.ShouldBe("Leah Lead");
    }
}
