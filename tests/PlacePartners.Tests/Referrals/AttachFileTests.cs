using System.Net;
using System.Text;
using PlacePartners.Referrals;
using SkiaSharp;

namespace PlacePartners.Tests.Referrals;

/// <summary>What is taken, what is refused, and what is left of it.</summary>
public sealed class AttachFileTests(App app)
{
    public static TheoryData<string, byte[], string?, string> Refused =>
        new()
        {
            { "nothing.pdf", [], null, "not empty" },
            {
                "large.txt",
                Encoding.ASCII.GetBytes(new string('a', (10 * 1024 * 1024) + 1)),
                null,
                "larger than 10 MB"
            },
            { "photo.heic", HandMadeFiles.Heic(), "image/heic", "HEIC" },
            { "archive.zip", HandMadeFiles.Zip(), "application/zip", "none of them" },
            { "program.exe", [.. "MZ"u8, 0, 1, 2], null, "none of them" },
            { "old.txt", [0xFF, 0xFE, (byte)'a', 0], null, "none of them" },
            { "letter.txt", HandMadeFiles.Pdf(), null, "its name says otherwise" },
            { "letter.pdf", HandMadeFiles.Jpeg(), null, "its name says otherwise" },
            { "photo.jpg", HandMadeFiles.Png(), "image/jpeg", "its name says otherwise" },
            { "photo.png", HandMadeFiles.Png(), "image/jpeg", "sent as something else" },
            { "note.txt", "hello"u8.ToArray(), "text/html", "sent as something else" },
            { "photo.jpg", HandMadeFiles.JpegAndZip(), null, "two kinds of file" },
            { "photo.jpg", HandMadeFiles.JpegAndPdf(), null, "two kinds of file" },
            { "photo.png", HandMadeFiles.PngAndPage(), null, "two kinds of file" },
            { "letter.pdf", [.. HandMadeFiles.Pdf(), .. HandMadeFiles.Zip()], null, "two kinds of file" },
            { "note.txt", "hello <SCRIPT>alert(1)</SCRIPT>"u8.ToArray(), null, "two kinds of file" },
            { "photo.jpg", [.. HandMadeFiles.Jpeg()[..300]], null, "damaged" },
            { "letter.pdf", "%PDF-1.7\ncut"u8.ToArray(), null, "cut off" },
            { "letter.pdf", HandMadeFiles.Pdf("/OpenAction << /S /JavaScript /JS (x) >>"), null, "acts by itself" },
            { "letter.pdf", HandMadeFiles.Pdf("/OpenAction << /S /J#61va#53cript >>"), null, "acts by itself" },
            { "letter.pdf", HandMadeFiles.Pdf("/AA << /O << /S /Launch /F (cmd.exe) >> >>"), null, "acts by itself" },
            { "letter.pdf", HandMadeFiles.PackedPdf("/JavaScript"), null, "acts by itself" },
            {
                "letter.pdf",
                HandMadeFiles.PackedPdf("/Plain", "[/ASCIIHexDecode /FlateDecode]"),
                null,
                "cannot be looked into"
            },
            { "letter.pdf", HandMadeFiles.Pdf("/Names << /EmbeddedFiles 2 0 R >>"), null, "other files inside" },
            { "letter.pdf", HandMadeFiles.Pdf("/Encrypt 3 0 R"), null, "password" },
        };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public async Task What_is_not_taken_is_refused_in_words_that_help(
        string name,
        byte[] content,
        string? mediaType,
        string says
    )
    {
        var flow = await Flows();
        var id = await flow.Submitted();

        var refused = await flow.Worker.FailsToAttach(id, name, content, mediaType);

        (refused.Code, refused.Status).ShouldBe(("validation", HttpStatusCode.BadRequest));
        refused.Errors!["file"].Single().ShouldContain(says);
        (await flow.Hub.SeesFiles(id)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("letter.pdf", "application/pdf")]
    [InlineData("Photo.JPEG", "image/jpeg")]
    [InlineData("screen.png", "image/png")]
    [InlineData("note.txt", "text/plain")]
    public async Task What_is_taken_comes_out_as_a_file_to_keep(string name, string mediaType)
    {
        var flow = await Flows();
        var id = await flow.Submitted();
        byte[] content = mediaType switch
        {
            "application/pdf" => HandMadeFiles.PackedPdf("/Plain"),
            "image/jpeg" => HandMadeFiles.Jpeg(),
            "image/png" => HandMadeFiles.Png(),
            _ => Encoding.UTF8.GetBytes("Rhowch wybod, os gwelwch yn dda: £5 yw'r pris."),
        };

        var file = await flow.Worker.Attaches(id, name, content, AttachmentKind.Other);
        var fetched = await flow.Worker.Fetched(file);

        fetched.Content.Headers.ContentType!.MediaType.ShouldBe(mediaType);
        fetched.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        fetched.Content.Headers.ContentDisposition.FileName!.Trim('"').ShouldBe(name);
        fetched.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        fetched.Headers.CacheControl!.NoStore.ShouldBeTrue();
        if (!mediaType.StartsWith("image", StringComparison.Ordinal))
            (await fetched.Content.ReadAsByteArrayAsync()).ShouldBe(content);
    }

    [Fact]
    public async Task Nothing_is_left_in_a_photo_of_where_it_was_taken_and_it_stands_upright()
    {
        var flow = await Flows();
        var id = await flow.Submitted();
        var taken = HandMadeFiles.JpegOfAPhone();
        Encoding.Latin1.GetString(taken).ShouldContain(HandMadeFiles.Secret);

        var file = await flow.Worker.Attaches(id, "photo.jpg", taken, AttachmentKind.Photo);
        var kept = await (await flow.Worker.Fetched(file)).Content.ReadAsByteArrayAsync();

        var text = Encoding.Latin1.GetString(kept);
        foreach (var trace in new[] { HandMadeFiles.Secret, "Exif", "xmpmeta", "ns.adobe.com" })
            text.ShouldNotContain(trace);
        using var codec = SKCodec.Create(new MemoryStream(kept));
        (codec.Info.Width, codec.Info.Height, codec.EncodedOrigin).ShouldBe((40, 60, SKEncodedOrigin.TopLeft));
    }

    [Fact]
    public async Task A_file_that_is_sent_twice_is_one()
    {
        var flow = await Flows();
        var id = await flow.Submitted();
        var key = Guid.CreateVersion7();

        var first = await flow.Worker.Attaches(id, clientKey: key);
        var again = await flow.Worker.Attaches(id, clientKey: key);

        again.ShouldBe(first);
        (await flow.Worker.SeesFiles(id)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Fifty_megabytes_are_all_that_a_checklist_holds()
    {
        var flow = await Flows();
        var id = await flow.Submitted();
        var large = Encoding.ASCII.GetBytes(new string('a', 10 * 1024 * 1024));
        for (var count = 0; count < 5; count++)
            await flow.Worker.Attaches(id, "large.txt", large, AttachmentKind.Other);

        var refused = await flow.Worker.FailsToAttach(id, "one-more.txt", "a"u8.ToArray());

        refused.Code.ShouldBe("no-room");
    }

    [Fact]
    public async Task What_a_scanner_finds_something_in_is_not_kept_and_the_hub_is_told()
    {
        using var clamd = new Clamd();
        await using var scanned = new App { Settings = { ["Attachments:Clamd"] = clamd.Address } };
        await scanned.InitializeAsync();
        var flow = await scanned.ReferralsFlow();
        var id = await flow.Submitted();

        await flow.Worker.Attaches(id, "good.txt", "Nothing bad."u8.ToArray(), AttachmentKind.Other);
        var refused = await flow.Worker.FailsToAttach(id, "bad.txt", "X5O!P%@AP EICAR"u8.ToArray());
        var tasks = await flow.Hub.Get<ListHubTasks.Response>("/api/hub/tasks?kind=Infected");
        var list = await flow.Hub.Get<ListAttachments.Response>($"/api/submissions/{id}/attachments");
        var found = list.Infected.Single();
        await flow.Hub.Post(
            $"/api/hub/infected-files/{found.InfectedFileId}/settlement",
            new { version = found.Version, note = "Rang them: their computer is being cleaned." }
        );
        var after = await flow.Hub.Get<ListHubTasks.Response>("/api/hub/tasks?kind=Infected");

        refused.Code.ShouldBe("infected");
        list.Items.Select(file => (file.Name, file.Scan)).ShouldBe([("good.txt", ScanState.Clean)]);
        (tasks.Total, tasks.Items.Single().SubmissionId).ShouldBe((1, id));
        found.Virus.ShouldBe("Eicar-Test-Signature");
        after.Total.ShouldBe(0);
        (
            await flow.Worker.Get<ListAttachments.Response>($"/api/submissions/{id}/attachments")
        ).Infected.ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_the_scanner_is_silent_nothing_is_kept_and_without_one_the_list_says_so()
    {
        var gone = new Clamd();
        gone.Dispose();
        await using var silent = new App { Settings = { ["Attachments:Clamd"] = gone.Address } };
        await silent.InitializeAsync();
        var waits = await silent.ReferralsFlow();
        var flow = await Flows();
        var (waiting, id) = (await waits.Submitted(), await flow.Submitted());

        var refused = await waits.Worker.FailsToAttach(waiting, "good.txt", "Nothing bad."u8.ToArray());
        await flow.Worker.Attaches(id);

        refused.Code.ShouldBe("scanner-silent");
        (await waits.Worker.SeesFiles(waiting)).ShouldBeEmpty();
        (await flow.Worker.SeesFiles(id)).Single().Scan.ShouldBe(ScanState.NotScanned);
    }

    // One place for the whole table: making one takes longer than looking at a file.
    private Task<Flow> Flows() => flows ??= app.ReferralsFlow();

    private static Task<Flow>? flows;
}
