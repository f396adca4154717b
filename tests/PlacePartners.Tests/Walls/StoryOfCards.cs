using PlacePartners.Platform.Time;
using PlacePartners.Referrals;
using PlacePartners.Tests.Referrals;

namespace PlacePartners.Tests.Walls;

internal sealed partial class Story
{
    /// <summary>A resident opens their card, says and stops what they like, and the card is stopped in the end.</summary>
    private async Task HoldsCard()
    {
        var sent = await Sends(await Submits());
        var address = $"/api/submissions/{sent.SubmissionId}/card";
        await Worker.Post<IssueCard.Response>(address, new { isSafeAtHome = false });
        var card = await Hub.PrintsCard(sent.SubmissionId);
        await Worker.Post($"{address}/prints");
        await Worker.Fetches(address);
        await Hub.Post("/api/hub/cards", new { code = card.Code });
        await Hub.Post(
            $"/api/hub/submissions/{sent.SubmissionId}/referrals/{sent.ToFalls}/said",
            new { what = "NotHeard" }
        );

        var resident = app.Stranger();
        var pass = (await resident.OpensCard(card)).Pass;
        await resident.LooksAgain(pass);
        await resident.Says(pass, sent.ToFalls, heard: true);
        var now = UkTime.Today(app.Clock);
        await Falls.Moves(sent.ToFalls, "acceptance");
        await Falls.Moves(sent.ToFalls, "first-contact", new() { ["on"] = now, ["how"] = "Visit" });
        await Falls.Moves(
            sent.ToFalls,
            "outcome",
            new()
            {
                ["outcome"] = "HelpedFully",
                ["on"] = now,
                ["note"] = "",
            }
        );
        await resident.Post(
            "/api/account/cards/judging",
            new
            {
                pass,
                referralId = sent.ToFalls,
                word = "Confirmed",
            }
        );
        await resident.Post("/api/account/cards/stop-preview", new { pass, referralId = sent.ToFire });
        await resident.Stops(pass, sent.ToFire);
        await Worker.Delete(address);
    }
}
