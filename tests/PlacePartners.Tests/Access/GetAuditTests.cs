using System.Net;
using PlacePartners.Access;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;

namespace PlacePartners.Tests.Access;

public sealed class GetAuditTests(App app)
{
    [Fact]
    public async Task The_newest_act_stands_first_with_the_name_of_who_did_it()
    {
        var lead = await app.Partnership();
        await lead.InvitesColleague(Role.Worker);

        var audit = await lead.Get<GetAudit.Response>("/api/audit");

        var newest = audit.Items[0];
        (newest.Act, newest.Entity, newest.Kind, newest.AccountName).ShouldBe(
            (nameof(InviteColleague), "Invitation", AuditKind.Added, "Leah Lead")
        );
        newest.OrganisationName!.ShouldStartWith("Lead Council");
    }

    [Fact]
    public async Task Filters_narrow_it_and_pages_follow_each_other()
    {
        var lead = await app.Partnership();
        for (var i = 0; i < 3; i++)
            await lead.InvitesColleague(Role.Worker);

        var first = await lead.Get<GetAudit.Response>("/api/audit?act=InviteColleague&take=2");
        var rest = await lead.Get<GetAudit.Response>($"/api/audit?act=InviteColleague&take=2&after={first.Next}");
        var byRow = await lead.Get<GetAudit.Response>($"/api/audit?entityId={first.Items[0].EntityId}");
        var before = await lead.Get<GetAudit.Response>("/api/audit?to=2026-11-22");

        first.Items.Concat(rest.Items).Select(row => row.Id).Distinct().Count().ShouldBe(3);
        rest.Next.ShouldBeNull();
        byRow.Items.ShouldHaveSingleItem();
        before.Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_choices_are_what_occurs()
    {
        var lead = await app.Partnership();

        var choices = await lead.Get<GetAuditChoices.Response>("/api/audit/choices");

        choices.Acts.ShouldContain("CreatePartnership");
        choices.Entities.ShouldContain("Membership");
        choices.People.ShouldHaveSingleItem().Name.ShouldBe("Leah Lead");
    }

    [Fact]
    public async Task The_export_runs_nothing_in_a_spreadsheet()
    {
        var lead = await app.Partnership();
        await lead.Put("/api/account/name", new { name = "=HYPERLINK(1)" });
        await lead.InvitesColleague(Role.Worker);

        var csv = await (await lead.Send(HttpMethod.Get, "/api/audit/export.csv")).Content.ReadAsStringAsync();

        csv.ShouldContain("InviteColleague");
        csv.ShouldContain("'=HYPERLINK(1)");
    }

    [Fact]
    public async Task Only_managers_read_it_and_only_their_own_partnerships()
    {
        var lead = await app.Partnership();
        var coordinator = await lead.Welcomes(Role.OrganisationCoordinator);
        var elsewhere = await app.Partnership();
        var theirs = (await elsewhere.Get<GetAudit.Response>("/api/audit")).Items[0];

        var refused = await coordinator.RefusedGet("/api/audit");
        var foreign = await lead.Get<GetAudit.Response>($"/api/audit?entityId={theirs.EntityId}");

        refused.Status.ShouldBe(HttpStatusCode.Forbidden);
        foreign.Items.ShouldBeEmpty();
    }
}
