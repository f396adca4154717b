using System.Net;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Referrals;
using PlacePartners.Tests.Partnerships;
using PlacePartners.Tests.Services;

namespace PlacePartners.Tests.Referrals;

public sealed class GetSubmissionTests(App app)
{
    [Fact]
    public async Task Another_organisation_finds_nothing_by_id_list_search_or_export()
    {
        var lead = await app.ReferringPartnership();
        var worker = await lead.Welcomes(Role.Worker);
        var other = await lead.Welcomes(Role.Worker, Role.ServiceWorker);
        var made = await worker.Submits("Q05", Reply.Yes);

        var problem = await other.RefusedGet($"/api/submissions/{made.SubmissionId}");
        var list = await other.LooksFor<ListSubmissions.Response>(made.Reference, "/api/submissions");
        var export = await other.Browser.GetStringAsync($"/p/{other.Slug}/api/submissions/export");

        problem.Status.ShouldBe(HttpStatusCode.NotFound);
        (list.Total, list.Items.Count).ShouldBe((0, 0));
        export.ShouldNotContain(made.Reference);
    }

    [Fact]
    public async Task Another_partnership_finds_nothing()
    {
        var here = await app.ReferringPartnership();
        var worker = await here.Welcomes(Role.Worker);
        var made = await worker.Submits("Q05", Reply.Yes);
        var there = await (await app.ReferringPartnership()).Welcomes(Role.HubWorker);

        (await there.RefusedGet($"/api/submissions/{made.SubmissionId}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Every_reading_of_a_person_leaves_a_row()
    {
        var lead = await app.ReferringPartnership();
        var worker = await lead.Welcomes(Role.Worker);
        var made = await worker.Submits("Q05", Reply.Yes);

        await worker.Opens(made.SubmissionId);
        await worker.Opens(made.SubmissionId);

        var reads = await app.Inside(
            worker.PartnershipId,
            (_, db) =>
                db.Set<AuditEntry>()
                    .Where(e => e.Kind == AuditKind.Read && e.Act == nameof(GetSubmission))
                    .ToListAsync()
        );
        reads.Count.ShouldBe(2);
        reads.ShouldAllBe(row => row.Entity == "Person" && row.OrganisationId == worker.OrganisationId);
    }

    [Fact]
    public async Task The_list_searches_filters_and_pages_by_key()
    {
        var lead = await app.ReferringPartnership();
        var worker = await lead.Welcomes(Role.Worker);
        var made = new List<SubmitChecklist.Response>();
        for (var i = 0; i < 3; i++)
            made.Add(await worker.Submits("Q05", Reply.Yes));

        var first = await worker.Get<ListSubmissions.Response>("/api/submissions?take=2");
        var second = await worker.Get<ListSubmissions.Response>($"/api/submissions?take=2&after={first.Next}");
        var byName = await worker.LooksFor<ListSubmissions.Response>("ada inv", "/api/submissions");
        var byReference = await worker.LooksFor<ListSubmissions.Response>(
            made[1].Reference.ToLowerInvariant(),
            "/api/submissions"
        );
        var sent = await worker.Get<ListSubmissions.Response>("/api/submissions?state=Sent");

        first
            .Items.Concat(second.Items)
            .Select(row => row.SubmissionId)
            .ShouldBe(made.Select(m => m.SubmissionId), ignoreOrder: true);
        second.Next.ShouldBeNull();
        byName.Total.ShouldBe(3);
        byReference.Items.ShouldHaveSingleItem().SubmissionId.ShouldBe(made[1].SubmissionId);
        sent.Total.ShouldBe(0);
        first.Items[0].State.ShouldBe(SubmissionState.Submitted);
    }

    [Theory]
    [InlineData("Submitted")]
    [InlineData("Confirmed")]
    [InlineData("Sent")]
    [InlineData("Closed")]
    [InlineData("Withdrawn")]
    public async Task The_list_can_be_asked_for_every_state(string state)
    {
        var lead = await app.ReferringPartnership();
        var worker = await lead.Welcomes(Role.Worker);
        await worker.Submits("Q05", Reply.Yes);

        var list = await worker.Get<ListSubmissions.Response>($"/api/submissions?state={state}");

        list.Total.ShouldBe(state == "Submitted" ? 1 : 0);
    }

    [Fact]
    public async Task Without_the_role_nothing_is_shown()
    {
        var lead = await app.ReferringPartnership();
        var board = await lead.Welcomes(Role.BoardMember);

        (await board.RefusedGet("/api/submissions")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
