using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Contracts.Access;
using PlacePartners.Partnerships.Organisations.Documents;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Files;

namespace PlacePartners.Tests.Partnerships;

public sealed class DocumentTests(App app) : IClassFixture<App>
{
    private static readonly DateOnly NextYear = new(2027, 11, 23);

    [Fact]
    public async Task A_document_given_once_is_accepted_by_each_partnership_for_itself()
    {
        var (first, partner) = await PartnerOf();
        var (second, elsewhere) = await Joins(partner);
        await partner.Gives("Public liability", NextYear, "cover", first.PartnershipId, second.PartnershipId);

        var document = (await first.SeesOf(partner)).Single();
        await first.Decides(partner, document, isAccepted: true);

        (await first.SeesOf(partner)).Single().Standing.ShouldBe(DocumentStanding.Accepted);
        (await second.SeesOf(elsewhere)).Single().Standing.ShouldBe(DocumentStanding.Waiting);
        (await partner.Documents()).Single().Decision!.DecidedBy.ShouldBe("Leah Lead");
        (await elsewhere.Documents()).Single().PartnershipIds.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_partnership_that_was_not_chosen_sees_nothing()
    {
        var (first, partner) = await PartnerOf();
        var (second, elsewhere) = await Joins(partner);
        var documentId = await partner.Gives("Public liability", NextYear, "cover", first.PartnershipId);

        (await second.SeesOf(elsewhere)).ShouldBeEmpty();
        foreach (var person in new[] { second, first })
        {
            var address = $"{await second.DocumentsOf(elsewhere)}/{documentId}/file";
            (await person.RefusedGet(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        (await elsewhere.Documents()).Single().Standing.ShouldBe(DocumentStanding.NotShown);

        await elsewhere.Put(
            $"/api/organisation/documents/{documentId}/partnerships",
            new { partnershipIds = new[] { second.PartnershipId }, version = 1 }
        );
        (await second.SeesOf(elsewhere)).Count.ShouldBe(1);
        (await first.SeesOf(partner)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_shows_a_document_in_a_partnership_that_is_not_theirs()
    {
        var (lead, partner) = await PartnerOf();
        var foreign = await app.Partnership();

        var refused = await partner.RefusedPost(
            "/api/organisation/documents",
            DocumentScenes.Form("Policy", null, "words", 0, lead.PartnershipId, foreign.PartnershipId)
        );

        refused.Errors!.Keys.ShouldBe(["partnershipIds"]);
    }

    [Fact]
    public async Task Another_organisation_neither_opens_nor_changes_it()
    {
        var (lead, partner) = await PartnerOf();
        var other = await lead.Welcomes(Role.OrganisationCoordinator);
        var documentId = await partner.Gives("Public liability", NextYear, "cover", lead.PartnershipId);
        var address = $"/api/organisation/documents/{documentId}";

        (await other.RefusedGet($"{address}/file")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.Refused(HttpMethod.Delete, address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.Refused(HttpMethod.Put, address, DocumentScenes.Form("Mine", null, version: 1))).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await other.RefusedGet(await lead.DocumentsOf(partner))).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_file_comes_as_an_attachment_that_no_browser_guesses_at_and_its_opening_is_on_record()
    {
        var (lead, partner) = await PartnerOf();
        var documentId = await partner.Gives("Cover 2027/28", NextYear, "cover", lead.PartnershipId);

        var answer = await lead.Send(HttpMethod.Get, $"{await lead.DocumentsOf(partner)}/{documentId}/file");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("Cover 2027-28.pdf");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        (await answer.Content.ReadAsStringAsync()).ShouldEndWith("cover");
        var noted = await app.Inside(
            lead.PartnershipId,
            (_, db) =>
                db.Set<AuditEntry>()
                    .CountAsync(row => row.EntityId == documentId && row.Act == nameof(OpenPartnerDocument))
        );
        noted.ShouldBe(1);
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once()
    {
        var (_, partner) = await PartnerOf();
        var form = new MultipartFormDataContent
        {
            { new StringContent("x"), "name" },
            { new StringContent("2026-02-30"), "issuedOn" },
            { new StringContent("nowhere"), "partnershipIds" },
        };

        var refused = await partner.RefusedPost("/api/organisation/documents", form);

        refused.Errors!.Keys.ShouldBe(["kind", "name", "issuedOn", "file", "partnershipIds"]);
        (await partner.Documents()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_what_begins_as_a_PDF_PNG_or_JPEG_is_taken()
    {
        var (_, partner) = await PartnerOf();

        foreach (var content in new[] { "<html>"u8.ToArray(), "MZ"u8.ToArray(), [] })
            (
                await partner.RefusedPost("/api/organisation/documents", DocumentScenes.Form("Policy", null, content))
            ).Errors!.Keys.ShouldBe(["file"]);
        (
            await partner.RefusedPost(
                "/api/organisation/documents",
                DocumentScenes.Form("Policy", null, [.. "%PDF-"u8, .. new byte[10 * 1024 * 1024]])
            )
        ).Errors!.Keys.ShouldBe(["file"]);
        (
            await partner.RefusedPost(
                "/api/organisation/documents",
                DocumentScenes.Form("Policy", new DateOnly(2026, 11, 22))
            )
        ).Errors!.Keys.ShouldBe(["expiresOn"]);

        await partner.Post("/api/organisation/documents", DocumentScenes.Form("Picture", null, DocumentScenes.Png));
        (await partner.Documents()).Single().Format.ShouldBe(DocumentFormat.Png);
    }

    [Fact]
    public async Task A_new_file_is_decided_anew_and_the_old_one_is_gone()
    {
        var (lead, partner) = await PartnerOf();
        var documentId = await partner.Gives("Public liability", NextYear, "old", lead.PartnershipId);
        var old = (await lead.SeesOf(partner)).Single();
        await lead.Decides(partner, old, isAccepted: true);

        await partner.Put(
            $"/api/organisation/documents/{documentId}",
            DocumentScenes.Form("Public liability", NextYear, "new", old.Version)
        );

        (await lead.SeesOf(partner)).Single().Standing.ShouldBe(DocumentStanding.Waiting);
        (
            await lead.RefusedPost(
                $"{await lead.DocumentsOf(partner)}/{documentId}/decision",
                new
                {
                    isAccepted = true,
                    reason = "Looked at.",
                    old.FileId,
                }
            )
        ).Code.ShouldBe("stale");
        File.Exists(OrganisationDocument.PathOf(app.Services.GetRequiredService<DataDirectory>(), old.FileId))
            .ShouldBeFalse();
        (
            await partner.Refused(
                HttpMethod.Put,
                $"/api/organisation/documents/{documentId}",
                DocumentScenes.Form("Public liability", NextYear, "newer", old.Version)
            )
        ).Code.ShouldBe("stale");
    }

    [Fact]
    public async Task The_manager_sees_what_every_partner_lacks()
    {
        var (lead, partner) = await PartnerOf();
        await partner.Gives("Public liability", new DateOnly(2026, 12, 1), "cover", lead.PartnershipId);

        var rows = (await lead.Get<ReviewDocuments.Response>("/api/partners/documents")).Items;

        rows.Count.ShouldBe(2);
        var row = rows.Single(item => item.Waiting == 1);
        row.Missing.ShouldBe([DocumentKind.Policy, DocumentKind.Accounts, DocumentKind.Certificate]);
        row.NextExpiry.ShouldBe(new DateOnly(2026, 12, 1));
        rows.Single(item => item.PartnerId != row.PartnerId).Missing.Count.ShouldBe(4);
    }

    private async Task<(Person Lead, Person Partner)> PartnerOf()
    {
        var lead = await app.Partnership();
        return (lead, await lead.Welcomes(Role.OrganisationCoordinator));
    }

    /// <summary>The partner's organisation begins a second partnership; gives its manager, as lead and as the partner there.</summary>
    private async Task<(Person Lead, Person Partner)> Joins(Person partner)
    {
        var slug = Scenes.Unique("second");
        await partner.Post(
            "/api/account/partnerships",
            new
            {
                name = "Second Together",
                slug,
                areaCodes = new[] { "E09000022" },
                leadOrganisationId = partner.OrganisationId,
                leadOrganisationName = "Ours",
                sector = "Voluntary",
            }
        );
        await app.Settled();
        var there = new Person(app, partner.Browser) { Cookies = partner.Cookies, Email = partner.Email };
        await there.Enters(slug);
        return (there, there);
    }
}
