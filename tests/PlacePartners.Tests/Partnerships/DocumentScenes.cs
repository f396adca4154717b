using System.Globalization;
using System.Text;
using PlacePartners.Partnerships.Organisations.Documents;
using PlacePartners.Partnerships.Partners;

namespace PlacePartners.Tests.Partnerships;

/// <summary>How an organisation's documents come to be given and looked at.</summary>
public static class DocumentScenes
{
    public static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    extension(Person person)
    {
        /// <summary>Gives a PDF with these words in it, shown in these partnerships.</summary>
        public async Task<Guid> Gives(
            string name,
            DateOnly? expiresOn,
            string words = "",
            params IReadOnlyList<Guid> partnershipIds
        ) =>
            (
                await person.Post<GiveDocument.Response>(
                    "/api/organisation/documents",
                    Form(name, expiresOn, words, 0, partnershipIds)
                )
            ).DocumentId;

        public async Task<IReadOnlyList<DocumentShown>> Documents() =>
            (await person.Get<ListDocuments.Response>("/api/organisation/documents")).Items;

        /// <summary>Where a manager finds the documents of a partner.</summary>
        public async Task<string> DocumentsOf(Person partner) =>
            $"/api/partners/{(await person.Get<ListPartners.Response>("/api/partners")).Items.Single(item => item.OrganisationId == partner.OrganisationId).PartnerId}/documents";

        public async Task<IReadOnlyList<DocumentShown>> SeesOf(Person partner) =>
            (await person.Get<ListPartnerDocuments.Response>(await person.DocumentsOf(partner))).Items;

        public async Task Decides(
            Person partner,
            DocumentShown document,
            bool isAccepted,
            string reason = "Looked at."
        ) =>
            await person.Post(
                $"{await person.DocumentsOf(partner)}/{document.DocumentId}/decision",
                new
                {
                    isAccepted,
                    reason,
                    document.FileId,
                }
            );
    }

    public static MultipartFormDataContent Form(
        string name,
        DateOnly? expiresOn,
        string words = "",
        int version = 0,
        params IReadOnlyList<Guid> partnershipIds
    ) => Form(name, expiresOn, Encoding.UTF8.GetBytes($"%PDF-1.7\n{words}"), version, partnershipIds);

    public static MultipartFormDataContent Form(
        string name,
        DateOnly? expiresOn,
        byte[] content,
        int version = 0,
        params IReadOnlyList<Guid> partnershipIds
    )
    {
        // A boundary of its own: the usual one looks like an id.
        var form = new MultipartFormDataContent("the-next-part")
        {
            { new StringContent("Insurance"), "kind" },
            { new StringContent(name), "name" },
            { new StringContent("2026-01-05"), "issuedOn" },
            { new StringContent(expiresOn?.ToString("O", CultureInfo.InvariantCulture) ?? ""), "expiresOn" },
            { new StringContent(version.ToString(CultureInfo.InvariantCulture)), "version" },
            { new ByteArrayContent(content), "file", "whatever.exe" },
        };
        foreach (var id in partnershipIds)
            form.Add(new StringContent($"{id}"), "partnershipIds");
        return form;
    }
}
