using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Time;
using PlacePartners.Referrals;
using PlacePartners.Tests.Referrals;

namespace PlacePartners.Tests.Walls;

internal sealed partial class Story
{
    /// <summary>A service hears by its mailbox for a while: it answers by link, and the hub records what it says by phone.</summary>
    private async Task AnswersWithoutAccount()
    {
        await Worker.Fetches("/api/notices/choice");
        await Worker.Put("/api/notices/choice", new { version = 0, pace = "AtOnce" });
        var (mailbox, phone) = (LinkScenes.NextMailbox(), LinkScenes.NextPhone());
        await Falls.IsReached(fallsService, ReachedBy.Mailbox, mailbox, phone);
        var sent = await Sends(await Submits());
        var line = $"/api/hub/submissions/{sent.SubmissionId}/referrals/{sent.ToFalls}";
        var volunteer = app.Stranger();
        var secret = LinkScenes.SecretIn(app.Mail.To(mailbox)[^1].Text);
        await volunteer.Post<OpenLink.Response>("/api/account/referral-links/opening", new { secret });
        await volunteer.Post("/api/account/referral-links/code", new { secret });
        await Hub.Post($"{line}/link", new { version = await Hub.VersionOf(sent.SubmissionId) });
        await app.Settled();
        await Hub.Fetches($"{line}/telling");

        var code = (await Hub.Post<MakeLinkCode.Response>($"{line}/link-code")).Code;
        var page = await volunteer.Post<EnterLink.Response>(
            "/api/account/referral-links/entry",
            LinkScenes.Typed(LinkScenes.SecretIn(app.Mail.To(mailbox)[^1].Text), code, $"{Planted} Volunteer")
        );
        var accepts = LinkScenes.Answer("Accepted", new { takenBy = $"{Planted} Volunteer" });
        (accepts["pass"], accepts["version"]) = (page.Pass, page.Referral!.Version);
        await volunteer.Post<EnterLink.Response>("/api/account/referral-links/answer", accepts);

        var reached = LinkScenes.Answer("Reached", new { on = UkTime.Today(app.Clock), how = "Phone" });
        (reached["said"], reached["by"]) = ($"{Planted} Volunteer", "Phone");
        reached["version"] = await Hub.VersionOf(sent.SubmissionId);
        await Hub.Post($"{line}/answer-for-service", reached);
        await Worker.Post(
            $"/api/submissions/{sent.SubmissionId}/withdrawal",
            new
            {
                serviceId = fallsService,
                group = "Answers",
                how = "Phone",
                note = "",
            }
        );
        await app.Settled();
        var asked = (await Hub.SeesInHub(sent.SubmissionId)).Submission.Deletions[0];
        await Hub.Post(
            $"/api/hub/submissions/{sent.SubmissionId}/deletions/{asked.DeletionId}/done",
            new { version = asked.Version, keepsByLaw = false }
        );
        await Falls.IsReached(fallsService, ReachedBy.Colleagues);
        await app.Settled();
    }
}
