using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

/// <summary>How files come to checklists and out again.</summary>
public static class AttachmentScenes
{
    extension(Person person)
    {
        public async Task<Guid> Attaches(
            Guid submissionId,
            string name = "letter.pdf",
            byte[]? content = null,
            AttachmentKind kind = AttachmentKind.Letter,
            Guid? clientKey = null,
            bool forReferrer = false,
            params Guid[] referralIds
        ) =>
            (
                await person.Post<AttachFile.Response>(
                    $"/api/submissions/{submissionId}/attachments",
                    Form(name, content ?? HandMadeFiles.Pdf(), kind, clientKey, forReferrer, referralIds)
                )
            ).AttachmentId;

        public async Task<Guid> AttachesToReceived(
            Guid referralId,
            string name = "report.pdf",
            bool forReferrer = true
        ) =>
            (
                await person.Post<AttachToReceived.Response>(
                    $"/api/inbox/{referralId}/attachments",
                    Form(name, HandMadeFiles.Pdf(), AttachmentKind.Letter, null, forReferrer)
                )
            ).AttachmentId;

        public Task<Problem> FailsToAttach(Guid submissionId, string name, byte[] content, string? mediaType = null) =>
            person.RefusedPost(
                $"/api/submissions/{submissionId}/attachments",
                Form(name, content, AttachmentKind.Other, mediaType: mediaType)
            );

        public async Task<IReadOnlyList<AttachmentShown>> SeesFiles(Guid submissionId) =>
            (await person.Get<ListAttachments.Response>($"/api/submissions/{submissionId}/attachments")).Items;

        public async Task<IReadOnlyList<AttachmentShown>> SeesReceivedFiles(Guid referralId) =>
            (await person.Get<ListReceivedAttachments.Response>($"/api/inbox/{referralId}/attachments")).Items;

        public async Task<string> LinkTo(Guid attachmentId) =>
            (await person.Post<LinkAttachment.Response>($"/api/attachments/{attachmentId}/link")).Path;

        public async Task<HttpResponseMessage> Fetched(Guid attachmentId) =>
            await person.Send(HttpMethod.Get, await person.LinkTo(attachmentId));

        /// <summary>All that the person agreed to with this checklist.</summary>
        public async Task ShowsConsent(Guid submissionId, Guid attachmentId) =>
            await person.Put(
                $"/api/attachments/{attachmentId}/consents",
                new
                {
                    version = (await person.SeesFiles(submissionId))
                        .Single(file => file.AttachmentId == attachmentId)
                        .Version,
                    consentIds = (await person.Opens(submissionId)).Consents.Select(consent => consent.ConsentId),
                }
            );

        public async Task Shows(Guid submissionId, Guid attachmentId, params Guid[] referralIds) =>
            await person.Put(
                $"/api/attachments/{attachmentId}/audience",
                new
                {
                    version = (await person.SeesFiles(submissionId))
                        .Single(file => file.AttachmentId == attachmentId)
                        .Version,
                    forReferrer = false,
                    referralIds,
                }
            );
    }

    public static MultipartFormDataContent Form(
        string name,
        byte[] content,
        AttachmentKind kind,
        Guid? clientKey = null,
        bool forReferrer = false,
        Guid[]? referralIds = null,
        string? mediaType = null
    )
    {
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = mediaType is null ? null : MediaTypeHeaderValue.Parse(mediaType);
        // A boundary of its own: the usual one looks like an id.
        var form = new MultipartFormDataContent("the-next-part")
        {
            { new StringContent($"{clientKey ?? Guid.CreateVersion7()}"), "clientKey" },
            { new StringContent($"{kind}"), "kind" },
            { new StringContent(forReferrer ? "true" : "false"), "forReferrer" },
            { file, "file", name },
        };
        foreach (var id in referralIds ?? [])
            form.Add(new StringContent($"{id}"), "referralIds");
        return form;
    }
}

/// <summary>Speaks as ClamAV's daemon does, and finds something in whatever says EICAR.</summary>
public sealed class Clamd : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public Clamd()
    {
        listener.Start();
        Address = $"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        _ = Task.Run(Listen);
    }

    public string Address { get; }

    public void Dispose() => listener.Dispose();

    private async Task Listen()
    {
        while (true)
        {
            using var client = await listener.AcceptTcpClientAsync();
            await using var stream = client.GetStream();
            var heard = await Heard(stream);
            var said = heard.Contains("EICAR", StringComparison.Ordinal)
                ? "stream: Eicar-Test-Signature FOUND\0"
                : "stream: OK\0";
            await stream.WriteAsync(Encoding.ASCII.GetBytes(said));
        }
    }

    private static async Task<string> Heard(NetworkStream stream)
    {
        await stream.ReadExactlyAsync(new byte["zINSTREAM\0".Length]);
        var (heard, length) = (new StringBuilder(), new byte[4]);
        while (true)
        {
            await stream.ReadExactlyAsync(length);
            var bytes = new byte[System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(length)];
            if (bytes.Length == 0)
                return heard.ToString();
            await stream.ReadExactlyAsync(bytes);
            heard.Append(Encoding.Latin1.GetString(bytes));
        }
    }
}
