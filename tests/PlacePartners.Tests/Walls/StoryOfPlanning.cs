using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Measures.Import;
using PlacePartners.Measures.Published;
using PlacePartners.Partnerships.Visions;
using PlacePartners.Plans;
using PlacePartners.Reports;
using PlacePartners.Tests.Measures;
using PlacePartners.Tests.Partnerships;
using PlacePartners.Tests.Plans;
using PlacePartners.Tests.Reports;

namespace PlacePartners.Tests.Walls;

internal sealed partial class Story
{
    private Guid goalId;

    private async Task Agrees()
    {
        var goal = new SaveVisionDraft.DraftGoal(null, $"{Planted} places", $"{Planted} everywhere.", 2035);
        var draft = new
        {
            text = $"{Planted} for all.",
            values = new[] { Planted },
            goals = new[] { goal },
            version = 1,
        };
        var saved = await Lead.PutFor<SaveVisionDraft.Response>("/api/vision/draft", draft);
        goalId = saved.GoalIds[0];
        await Lead.Fetches("/api/vision/draft");
        await Lead.Post("/api/vision/versions", new { saved.Version });
        await app.Settled();
        await Falls.Post("/api/vision/versions/1/endorsement");
        await Lead.Fetches("/api/goals");

        await Lead.Post(
            "/api/agreements/data-sharing/versions",
            new
            {
                title = $"{Planted} data sharing",
                text = $"{Planted} agree to share what they must and nothing else, and to keep it well.",
                replaces = 1,
            }
        );
        await app.Settled();
        foreach (var partner in new[] { Lead, Falls, Fire })
            await partner.Post(
                "/api/agreements/data-sharing/signature",
                new
                {
                    number = 2,
                    isAuthorised = true,
                    position = $"{Planted} Director",
                }
            );
        await Lead.Fetches("/api/agreements");
        await Lead.Fetches("/api/agreements/data-sharing");
        await Lead.Fetches("/api/vision");
    }

    private async Task Measures()
    {
        var returned = MeasuresScenes.Returned() with
        {
            Name = $"{Planted} helped",
            GoalId = goalId,
            ReturnedBy = [Falls.OrganisationId],
        };
        var measureId = await Lead.Defines(returned);
        await Falls.Returns(measureId, "2026 Q1", value: 20);
        await Falls.Fetches($"/api/measures/{measureId}/returns/own?period=2026%20Q1");
        await Falls.Fetches("/api/returns/due");
        await Lead.Fetches($"/api/measures/{measureId}/returns");
        await Lead.Put(
            $"/api/measures/{measureId}",
            Changed(returned, await Lead.VersionAt($"/api/measures/{measureId}"))
        );
        await Lead.Fetches("/api/measures/choices");

        var published = await Lead.Defines(MeasuresScenes.Published() with { Name = $"{Planted} early years" });
        var file = MeasuresScenes.Vector("eyfsp_expected_level_by_la_region_england.csv");
        var importId = await Lead.Uploads(published, file);
        await Lead.Fetches($"/api/measures/{published}/imports/{importId}");
        await Lead.Previews(published, importId, MeasuresScenes.EarlyYears);
        await Lead.Confirms(published, importId, MeasuresScenes.EarlyYears);
        await Lead.Fetches($"/api/measures/{published}/figures/export");
        var imports = await Lead.Get<ListImports.Response>($"/api/measures/{published}/imports");
        await Lead.Post($"/api/measures/{published}/imports/{importId}/undoing", new { imports.Imports[0].Version });
        foreach (var step in new[] { "retirement", "reopening" })
            await Lead.Post(
                $"/api/measures/{published}/{step}",
                new { version = await Lead.VersionAt($"/api/measures/{published}") }
            );

        await Lead.Fetches("/api/published-measures");
        await Lead.Post<AdoptPublishedMeasures.Response>(
            "/api/published-measures/adoptions",
            new { keys = new[] { "bank-branches:E09000022" }, goalId }
        );
        await Lead.Put(
            "/api/measures/goals",
            new
            {
                goalId,
                measures = new[]
                {
                    new { measureId = published, version = await Lead.VersionAt($"/api/measures/{published}") },
                },
            }
        );
        await Lead.Fetches($"/api/measures?search={Planted}");
        await Lead.Fetches("/api/measures/export");
        await Lead.Fetches("/api/counted-measures");
        await Lead.Post("/api/counted-measures/adoptions", new { counted = new[] { "ReferralsMade" }, goalId });
        await Lead.Opens(measureId);
        await Lead.Fetches("/api/public-page");
        await app.Stranger().Fetches($"/api/account/progress/{Lead.Slug}");
        await app.Stranger().Fetches($"/api/account/progress/{Lead.Slug}/export");
        await app.Settled();
    }

    private static JsonElement Changed(object measure, int version)
    {
        var change = JsonSerializer.SerializeToNode(measure, Person.Json)!.AsObject();
        change["version"] = version;
        change["wordingOnly"] = true;
        return JsonSerializer.SerializeToElement(change);
    }

    private async Task Plans()
    {
        await Falls.Fetches("/api/milestones/choices");
        var due = new DateOnly(2027, 3, 1);
        var milestoneId = await Falls.Plans($"{Planted} hub opens", due, goalId);
        var address = $"/api/milestones/{milestoneId}";
        var later = due.AddDays(1);
        await Falls.Put(
            address,
            PlansScenes.Entry(
                goalId,
                Falls.OrganisationId,
                later,
                $"{Planted} hub opens",
                dueOnReason: $"{Planted} lease is late.",
                version: await Falls.VersionAt(address)
            )
        );
        await Step("notes", new() { ["text"] = $"{Planted} found a room." });
        await Step("completion", new() { ["completedOn"] = "2026-11-23", ["note"] = Planted });
        await Step("reopening", []);
        await Step("withdrawal", new() { ["reason"] = $"{Planted} gave up." });
        await Falls.Plans($"{Planted} second hub", Today.AddDays(3), goalId, owner: Falls.MembershipId);
        await Lead.Fetches($"/api/milestones?search={Planted}");
        await Lead.Fetches("/api/milestones/export");

        async Task Step(string step, Dictionary<string, object> with)
        {
            with["version"] = await Falls.VersionAt(address);
            await Falls.Post($"{address}/{step}", with);
        }
    }

    private async Task Looks()
    {
        await app.Inside(
            Lead.PartnershipId,
            async (services, _) =>
            {
                await services.GetRequiredService<RemindDueMilestones>().Run(CancellationToken.None);
                return true;
            }
        );
        await app.Settled();
        await Lead.Fetches("/api/board");
        await Lead.Fetches("/api/board/export");
        await Hub.Fetches("/api/board/referrals?figure=made");
        await Hub.Fetches("/api/board/referrals/export?figure=made");
        await Hub.Fetches("/api/board/unmet-needs");
        await Hub.Fetches("/api/board/signposts");
        await Hub.Fetches("/api/board/signposts/export");
        await Lead.Fetches($"/api/board/milestones?figure=due&goalId={goalId}");
        await Lead.Fetches($"/api/audit?EntityId={Falls.OrganisationId}");
        await Lead.Fetches("/api/audit/choices");
        await Lead.Fetches("/api/audit/export.csv");
        await Reports();

        var notices = await Lead.Get<JsonElement>("/api/notices");
        var noticeId = notices.GetProperty("items")[0].GetProperty("noticeId").GetGuid();
        await Lead.Post($"/api/notices/{noticeId}/reading");
        await Lead.Post("/api/notices/reading");
    }

    private async Task Reports()
    {
        var reportId = await Lead.Builds(ReportsScenes.Entry($"{Planted} year"));
        await Lead.Post(
            $"/api/reports/{reportId}/retry",
            new { version = await Lead.VersionAt($"/api/reports/{reportId}") }
        );
        await app.Settled();
        await Lead.DownloadsReport(reportId);
        await app.Inside(
            Lead.PartnershipId,
            async (services, db) =>
            {
                // No test prints with a browser, so the file that one would have made is put in its place.
                await File.WriteAllTextAsync(services.GetRequiredService<ReportFiles>().PathOf(reportId), Planted);
                (await db.Reports.SingleAsync(report => report.Id == reportId)).Printed(isPrinted: true);
                return await db.SaveChangesAsync();
            }
        );
        await Lead.Fetches($"/api/reports/{reportId}/pdf");
        await Lead.Fetches($"/api/reports?search={Planted}");
        var ticket = app.Services.GetRequiredService<PrintTickets>().Issue(Lead.PartnershipId, reportId);
        await app.Stranger().Post("/api/account/printed-reports", new { ticket });
    }
}
