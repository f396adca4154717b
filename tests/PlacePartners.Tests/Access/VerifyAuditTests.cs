using System.Net;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Access;
using PlacePartners.Contracts.Access;
using PlacePartners.Host;
using PlacePartners.Platform.Data;

namespace PlacePartners.Tests.Access;

public sealed class VerifyAuditTests(App app)
{
    [Fact]
    public async Task An_untouched_trail_is_sound_and_gives_a_code_to_write_down()
    {
        var lead = await app.Partnership();
        await lead.InvitesColleague(Role.Worker);

        var check = await lead.Checks();
        var anchor = (await lead.Get<GetAuditAnchor.Response>("/api/audit/anchor")).Anchor;

        check.IsSound.ShouldBeTrue();
        check.Rows.ShouldBeGreaterThan(1);
        check.Anchor!.Number.ShouldBe(check.Sealed);
        check.Anchor.Code.ShouldMatch("^[0-9A-Z]{5}-[0-9A-Z]{5}$");
        (anchor!.Number, anchor.Code).ShouldBe((check.Anchor.Number, check.Anchor.Code));
    }

    [Fact]
    public async Task While_one_check_is_going_on_another_is_told_so()
    {
        var (lead, other) = (await app.Partnership(), await app.Partnership());

        using (AuditTurn.Take(lead.PartnershipId))
        {
            (await lead.RefusedPost("/api/audit/checks", new { })).Code.ShouldBe("audit-check-running");
            (await other.Checks()).IsSound.ShouldBeTrue();
        }

        (await lead.Checks()).IsSound.ShouldBeTrue();
    }

    [Fact]
    public async Task A_code_that_was_written_down_still_fits_and_another_does_not()
    {
        var lead = await app.Partnership();
        var then = (await lead.Checks()).Anchor!;
        await lead.InvitesColleague(Role.Worker);

        var right = await lead.Checks(then.Number, then.Code.ToLowerInvariant());
        var wrong = await lead.Checks(then.Number, "AAAAA-AAAAA");

        right.IsSound.ShouldBeTrue();
        wrong.Findings.ShouldHaveSingleItem().Fault.ShouldBe(AuditFault.AnchorBroken);
    }

    [Fact]
    public async Task An_edited_row_is_named_on_the_page_and_by_the_command_and_nobody_else_is_troubled()
    {
        var (lead, neighbour) = (await app.Partnership(), await app.Partnership());
        await lead.Checks();
        var before = await Command(lead.Slug);
        var row = (await lead.Get<GetAudit.Response>("/api/audit")).Items[0].Id;
        await app.AsOwner(
            lead.PartnershipId,
            (_, db) =>
                db.Set<AuditEntry>()
                    .Where(e => e.Id == row)
                    .ExecuteUpdateAsync(set => set.SetProperty(e => e.Act, "Nothing"))
        );

        var check = await lead.Checks();
        var after = await Command(lead.Slug);

        check.IsSound.ShouldBeFalse();
        check.Findings.ShouldHaveSingleItem().EntryId.ShouldBe(row);
        check.Anchor.ShouldBeNull();
        before.Code.ShouldBe(0);
        after.Code.ShouldBe(1);
        after.Text.ShouldContain(row.ToString());
        (await neighbour.Checks()).IsSound.ShouldBeTrue();
    }

    [Fact]
    public async Task The_command_takes_one_partnership_or_all_and_refuses_an_unknown_one()
    {
        VerifyAudits.Asked(["--verify-audit", "somewhere", "--Demo", "true"])!.Slug.ShouldBe("somewhere");
        VerifyAudits.Asked(["--verify-audit", "--Demo", "true"])!.Slug.ShouldBeNull();
        VerifyAudits.Asked(["--Demo", "true"]).ShouldBeNull();
        VerifyAudits.Without(["--verify-audit", "somewhere", "--Demo", "true"]).ShouldBe(["--Demo", "true"]);
        VerifyAudits.Without(["--Demo", "true", "--verify-audit"]).ShouldBe(["--Demo", "true"]);
        (await Command("no-such-place")).Code.ShouldBe(1);
    }

    [Fact]
    public async Task Only_those_who_may_read_the_audit_may_check_it()
    {
        var coordinator = await (await app.Partnership()).Welcomes(Role.OrganisationCoordinator);

        (await coordinator.RefusedPost("/api/audit/checks", new { })).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await coordinator.RefusedGet("/api/audit/anchor")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<(int Code, string Text)> Command(string slug)
    {
        await using var output = new StringWriter();
        var code = await VerifyAudits.Run(app.Services, slug, output);
        return (code, output.ToString());
    }
}

public static class AuditScenes
{
    extension(Person person)
    {
        public async Task<VerifyAudit.Response> Checks(long? number = null, string? code = null)
        {
            await person.App.Settled();
            return await person.Post<VerifyAudit.Response>("/api/audit/checks", new { number, code });
        }
    }
}
