using System.Text;
using PlacePartners.Referrals;
using PlacePartners.Tests.Referrals;

namespace PlacePartners.Tests.Walls;

internal sealed partial class Story
{
    /// <summary>Tables of residents and of postcodes are kept and taken away again.</summary>
    private async Task KeepsTables()
    {
        await Lead.Keeps(60);
        await Lead.Delete("/api/resident-counts");
        await Lead.Keeps(60);
        await Lead.TriesPostcodes(PostcodeScenes.OnGrid);
        await Lead.KeepsPostcodes(PostcodeScenes.OnGrid);
        await Lead.Delete("/api/postcodes");
        await Lead.KeepsPostcodes(PostcodeScenes.OnGrid);
    }

    /// <summary>Files go both ways; one with a virus is not kept, and one is removed.</summary>
    private async Task KeepsFiles()
    {
        var sent = await Sends(await Submits());
        var name = $"{OfReferrer}.txt";
        var content = Encoding.UTF8.GetBytes($"{OfReferrer} signed this.");
        var kind = AttachmentKind.SignedForm;
        var removed = await Worker.Attaches(sent.SubmissionId, name, content, kind);
        await Worker.Delete($"/api/attachments/{removed}?version=1");
        await Worker.FailsToAttach(sent.SubmissionId, name, Encoding.UTF8.GetBytes($"{OfReferrer} EICAR"));
        var file = await Worker.Attaches(sent.SubmissionId, name, content, kind);
        await Hub.Post(
            $"/api/hub/submissions/{sent.SubmissionId}/consents/renewal",
            new
            {
                version = await Hub.VersionOf(sent.SubmissionId),
                serviceId = fallsService,
                groups = SharingScenes.AllGroups,
                limits = "",
                consent = SaidToHub,
            }
        );
        await Worker.Shows(sent.SubmissionId, file, sent.ToFalls);
        await Worker.Fetched(file);
        await Worker.ShowsConsent(sent.SubmissionId, file);
        var list = await Hub.Get<ListAttachments.Response>($"/api/submissions/{sent.SubmissionId}/attachments");
        var found = list.Infected.Single();
        await Hub.Post(
            $"/api/hub/infected-files/{found.InfectedFileId}/settlement",
            new { version = found.Version, note = $"{OfReferrer}: their computer was cleaned." }
        );
        await Falls.Moves(sent.ToFalls, "acceptance");
        await Falls.AttachesToReceived(sent.ToFalls, $"{OfReceiver}.pdf");
        await Falls.SeesReceivedFiles(sent.ToFalls);
    }
}
