using System.Net;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Access;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

/// <summary>Every look at a resident is on record, and those who must answer for it can see who looked.</summary>
public sealed class ListReadersTests(App app)
{
    [Fact]
    public async Task Lists_searches_exports_and_prints_say_how_many_and_whom_they_showed()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        var personId = await PersonOf(flow);

        await flow.Worker.Get<ListSubmissions.Response>("/api/submissions");
        await flow.Worker.LooksFor<ListSubmissions.Response>("ada inv", "/api/submissions");
        await flow.Worker.Browser.GetStringAsync($"/p/{flow.Worker.Slug}/api/submissions/export");
        await flow.Worker.Post($"/api/submissions/{sent.SubmissionId}/withdrawal-receipt/prints");
        await flow.Hub.Get<ListHubQueue.Response>("/api/hub/submissions");
        await flow.Falls.Get<ListInbox.Response>("/api/inbox");

        var rows = await Rows(flow);
        string[] lists = [nameof(ListSubmissions), nameof(ListHubQueue), nameof(ListInbox), nameof(ExportSubmissions)];
        foreach (var list in lists)
        {
            var row = rows.First(e => e.Act == list);
            (row.Rows, row.Shown).ShouldBe((1, personId.ToString("N")), list);
        }
        rows.Where(e => e.Act == nameof(ListSubmissions))
            .Select(e => e.Kind)
            .Order()
            .ShouldBe([AuditKind.Read, AuditKind.Search]);
        rows.Single(e => e.Act == nameof(ExportSubmissions)).Kind.ShouldBe(AuditKind.Export);
        rows.Single(e => e.Act == nameof(NotePrintedReceipt)).Kind.ShouldBe(AuditKind.Print);
    }

    [Fact]
    public async Task The_words_of_a_search_are_encrypted_and_shown_only_on_record()
    {
        var flow = await app.ReferralsFlow();
        await flow.Submitted();
        await flow.Worker.LooksFor<ListSubmissions.Response>("Ada Inv", "/api/submissions");
        await flow.Worker.LooksFor<ListSubmissions.Response>("Ada Inv", "/api/submissions");

        var searches = (await Rows(flow)).Where(e => e.Kind == AuditKind.Search).ToList();
        var export = await flow.Lead.Browser.GetStringAsync($"/p/{flow.Lead.Slug}/api/audit/export.csv");
        var shown = await flow.Lead.Post<ShowSearchWords.Response>($"/api/audit/{searches[0].Id}/search-words");
        var refused = await flow.Worker.RefusedPost($"/api/audit/{searches[0].Id}/search-words");
        var elsewhere = await app.Partnership();
        var foreign = await elsewhere.RefusedPost($"/api/audit/{searches[0].Id}/search-words");

        searches.Count.ShouldBe(2);
        searches.ShouldAllBe(row => !row.Sought!.Contains("ada", StringComparison.OrdinalIgnoreCase));
        searches[0].Sought.ShouldNotBe(searches[1].Sought);
        export.ShouldContain("encrypted");
        export.ShouldNotContain("ada inv", Case.Insensitive);
        shown.Words.ShouldBe("ada inv");
        (refused.Status, foreign.Status).ShouldBe((HttpStatusCode.Forbidden, HttpStatusCode.NotFound));
        (await Rows(flow)).ShouldContain(e => e.Act == nameof(ShowSearchWords) && e.EntityId == searches[0].Id);
    }

    [Fact]
    public async Task The_hub_sees_which_organisations_and_roles_looked_at_a_person()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await flow.Falls.Receives(sent.ToFalls);
        await flow.Worker.LooksFor<ListSubmissions.Response>("ada inv", "/api/submissions");

        var readers = await flow.Hub.Get<ListReaders.Response>($"/api/submissions/{sent.SubmissionId}/readers");
        var falls = (await flow.Lead.Get<GetAudit.Response>("/api/audit?act=GetReceivedReferral")).Items[0];

        var received = readers.Items.Single(item => item.Act == nameof(GetReceivedReferral));
        received.OrganisationName.ShouldBe(falls.OrganisationName);
        received.Roles.ShouldContain(Role.ServiceWorker);
        received.IsAmongOthers.ShouldBeFalse();
        var searched = readers.Items.Single(item => item.Act == nameof(ListSubmissions));
        (searched.Kind, searched.IsAmongOthers).ShouldBe((AuditKind.Search, true));
        readers.Total.ShouldBe(readers.Items.Sum(item => item.Times));
    }

    [Fact]
    public async Task A_page_that_stays_open_is_one_look()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();
        for (var look = 0; look < 5; look++)
            await flow.Worker.Opens(id);

        var readers = await flow.Hub.Get<ListReaders.Response>($"/api/submissions/{id}/readers");

        readers.Items.Where(item => item.Act == nameof(GetSubmission)).Select(item => item.Times).ShouldBe([5]);
    }

    [Fact]
    public async Task Another_person_s_readers_are_not_among_them()
    {
        var flow = await app.ReferralsFlow();
        var (one, other) = (await flow.Submitted(), await flow.Submitted());
        await flow.Worker.Opens(one);

        var readers = await flow.Hub.Get<ListReaders.Response>($"/api/submissions/{other}/readers");

        readers.Items.ShouldNotContain(item => item.Act == nameof(GetSubmission));
    }

    [Fact]
    public async Task A_manager_finds_all_that_was_done_with_a_person_and_a_worker_may_not_ask()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        var personId = await PersonOf(flow);
        await flow.Hub.Get<ListHubQueue.Response>("/api/hub/submissions");

        var rows = await flow.Lead.Get<GetAudit.Response>($"/api/audit?entityId={personId}");
        var readers = await flow.Lead.Get<ListReaders.Response>($"/api/submissions/{sent.SubmissionId}/readers");
        var refused = await flow.Worker.RefusedGet($"/api/submissions/{sent.SubmissionId}/readers");
        var elsewhere = await app.Partnership();
        var foreign = await elsewhere.RefusedGet($"/api/submissions/{sent.SubmissionId}/readers");

        rows.Items.ShouldContain(row => row.Act == nameof(ListHubQueue) && row.Rows == 1);
        readers.Total.ShouldBeGreaterThan(0);
        (refused.Status, foreign.Status).ShouldBe((HttpStatusCode.Forbidden, HttpStatusCode.NotFound));
    }

    private Task<Guid> PersonOf(Flow flow) =>
        app.Inside(
            flow.Lead.PartnershipId,
            (_, db) =>
                db.Set<AuditEntry>()
                    .Where(e => e.Act == nameof(SubmitChecklist) && e.Entity == "Person" && e.Kind == AuditKind.Added)
                    .OrderByDescending(e => e.Id)
                    .Select(e => e.EntityId)
                    .FirstAsync()
        );

    private Task<List<AuditEntry>> Rows(Flow flow) =>
        app.Inside(
            flow.Lead.PartnershipId,
            (_, db) => db.Set<AuditEntry>().AsNoTracking().OrderByDescending(e => e.Id).ToListAsync()
        );
}
