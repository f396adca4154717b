using System.Net.Http.Headers;
using System.Net.Http.Json;
using PlacePartners.Referrals;
using PlacePartners.Tests.Referrals;

namespace PlacePartners.Tests.Walls;

internal sealed partial class Story
{
    /// <summary>The hub writes to the person twice, and the providers of texts and mail say what became of messages.</summary>
    private async Task WritesLetters(Guid submissionId)
    {
        var letters = $"/api/hub/submissions/{submissionId}/letters";
        foreach (var isPosted in new[] { false, true })
        {
            var version = await Hub.VersionOf(submissionId);
            var made = await Hub.Post<WriteLetter.Response>(letters, new { version, kind = "BeInTouch" });
            await Hub.Fetches($"{letters}/{made.LetterId}");
            await Hub.Post(
                $"{letters}/{made.LetterId}/{(isPosted ? "posting" : "drop")}",
                new { version = await Hub.VersionOf(submissionId), note = $"{OfReferrer} rang." }
            );
        }
        await Hub.Fetches(letters);
        await Calls("texts", JsonContent.Create(new { reference = "", status = "delivered" }));
        await Calls("mail", new StringContent("Subject: Re\n\nYes."));
    }

    private async Task Calls(string kind, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/receipts/{kind}") { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", App.ReceiptToken);
        (await app.CreateDefaultClient().SendAsync(request)).EnsureSuccessStatusCode();
    }
}
