using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Access;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Tests.Access;

namespace PlacePartners.Tests.Platform.Data;

/// <summary>What a commit writes into the trail by itself.</summary>
public sealed class AuditTests(App app)
{
    [Fact]
    public async Task Saving_what_did_not_change_writes_no_row()
    {
        var lead = await app.Partnership();
        var roles = new { roles = new[] { Role.Worker, Role.HubWorker } };
        var worker = await lead.AddsColleague(Role.Worker, Role.HubWorker);
        var before = await Changes(lead.PartnershipId, worker.MembershipId);
        var version = (await lead.Get<PlacePartners.Access.ListMembers.Response>("/api/members"))
            .Items.Single(member => member.MembershipId == worker.MembershipId)
            .Version;

        await lead.Put($"/api/members/{worker.MembershipId}/roles", new { roles.roles, version });

        (await Changes(lead.PartnershipId, worker.MembershipId)).ShouldBe(before);
    }

    [Fact]
    public async Task A_list_that_did_change_is_written_before_and_after()
    {
        var lead = await app.Partnership();
        var worker = await lead.AddsColleague(Role.Worker);
        var version = (await lead.Get<PlacePartners.Access.ListMembers.Response>("/api/members"))
            .Items.Single(member => member.MembershipId == worker.MembershipId)
            .Version;

        await lead.Put($"/api/members/{worker.MembershipId}/roles", new { roles = new[] { Role.HubWorker }, version });

        var changes = await app.Inside(
            lead.PartnershipId,
            (_, db) =>
                db.Set<AuditEntry>()
                    .Where(e => e.EntityId == worker.MembershipId && e.Kind == AuditKind.Changed)
                    .Select(e => e.Changes)
                    .ToListAsync()
        );
        changes.ShouldHaveSingleItem().ShouldBe("""{"Roles":["[\u0022Worker\u0022]","[\u0022HubWorker\u0022]"]}""");
    }

    [Fact]
    public async Task A_long_text_is_not_copied_into_the_trail()
    {
        var lead = await app.Partnership();
        var profile = await lead.Get<PlacePartners.Partnerships.Organisations.GetOrganisation.Response>(
            "/api/organisation"
        );

        await lead.Put(
            "/api/organisation",
            new
            {
                profile.Name,
                profile.Sector,
                description = new string('x', 2000),
                phone = "",
                email = "",
                website = "",
                profile.Version,
            }
        );

        var row = (await lead.Get<GetAudit.Response>("/api/audit?act=ChangeOrganisation")).Items[0];
        JsonDocument
            .Parse(row.Changes!)
            .RootElement.GetProperty("Description")
            .EnumerateArray()
            .Select(value => JsonDocument.Parse(value.GetString()!).RootElement.GetString())
            .ShouldBe(["", "2002 characters"]);
    }

    [Fact]
    public async Task Each_row_says_from_where_and_in_which_roles()
    {
        var lead = await app.Partnership();
        lead.Browser.DefaultRequestHeaders.UserAgent.ParseAdd(
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
        );
        await lead.InvitesColleague(Role.Worker);

        var row = await app.Inside(
            lead.PartnershipId,
            (_, db) => db.Set<AuditEntry>().SingleAsync(e => e.Act == "InviteColleague" && e.Kind == AuditKind.Added)
        );

        row.Device.ShouldBe("Firefox on Windows");
        row.Roles.ShouldContain(nameof(Role.PartnershipManager));
    }

    [Fact]
    public async Task The_network_is_kept_without_its_last_part()
    {
        var inTheOffice = new HttpClient(
            app.Server.CreateHandler(http => http.Connection.RemoteIpAddress = IPAddress.Parse("203.0.113.77"))
        )
        {
            BaseAddress = new Uri("http://localhost"),
        };
        inTheOffice.DefaultRequestHeaders.Add("Origin", "http://localhost");

        await new Person(app, inTheOffice).Post(
            "/api/account/sign-up",
            new
            {
                name = "Nora Network",
                email = $"{Scenes.Unique("network")}@example.org",
                password = Scenes.Password,
            }
        );

        var networks = await app.Inside(
            null,
            (_, db) => db.Set<HostAuditEntry>().Where(e => e.Act == "SignUp").Select(e => e.Network).ToListAsync()
        );
        networks.ShouldContain("203.0.113.0/24");
        networks.ShouldAllBe(network => !network.Contains("77"));
    }

    private Task<int> Changes(Guid partnershipId, Guid entityId) =>
        app.Inside(
            partnershipId,
            (_, db) => db.Set<AuditEntry>().CountAsync(e => e.EntityId == entityId && e.Kind == AuditKind.Changed)
        );
}
