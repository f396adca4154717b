using PlacePartners.Access;
using PlacePartners.Referrals;
using PlacePartners.Tests.Access;
using PlacePartners.Tests.Referrals;

namespace PlacePartners.Tests.Walls;

internal sealed partial class Story
{
    /// <summary>Somebody with a second step, a passkey and another address, whom the operator keeps out and lets in again.</summary>
    private async Task SignsInOtherwise(Person operates)
    {
        using var phone = new SoftAuthenticator();
        var sam = await app.SignsUp($"Sam {Planted}");
        var (secret, recovery) = await sam.TurnsOnAuthenticator();
        await sam.AddsPasskey(phone);
        await sam.Fetches("/api/account/second-steps");
        await sam.Put($"/api/account/passkeys/{phone.PasskeyId}", new { name = "Old phone" });
        await sam.Post("/api/account/re-authentication", new { code = app.Code(secret) });
        await (await app.AtTheSecondStep(sam.Email)).EntersCode(recovery[0]);
        await app.Stranger().SignsInWith(phone);
        await sam.Post("/api/account/recovery-codes");
        await sam.Delete($"/api/account/passkeys/{phone.PasskeyId}");
        await sam.Delete("/api/account/authenticator");

        var elsewhere = app.Stranger();
        await elsewhere.Post("/api/account/sign-in", new { email = sam.Email, password = Scenes.Password });
        var sessions = await sam.Get<ListSessions.Response>("/api/account/sessions");
        await sam.Delete($"/api/account/sessions/{sessions.Items.First(session => !session.IsThis).SessionId}");
        await sam.Delete("/api/account/sessions");

        var email = $"{Scenes.Unique("moved")}@example.org";
        await sam.Post("/api/account/email-changes", new { currentPassword = Scenes.Password, email });
        var (undo, proof) = (await app.Secret(sam.Email), await app.Secret(email));
        await app.Stranger().Post("/api/account/email-change-proofs", new { token = proof });
        await app.Stranger().Post("/api/account/email-change-undoings", new { token = undo });

        var accounts = await operates.Get<ListAccounts.Response>("/api/operator/accounts?search=sam");
        var accountId = accounts.Items[0].AccountId;
        await operates.Put($"/api/operator/accounts/{accountId}/suspension");
        await operates.Delete($"/api/operator/accounts/{accountId}/suspension");
    }

    /// <summary>The manager looks after the trail, and asks for a second step that nobody here must have.</summary>
    private async Task Oversees()
    {
        await Lead.Put(
            "/api/settings/second-step-roles",
            new { roles = Array.Empty<string>(), version = await Lead.VersionAt("/api/settings") }
        );
        await Lead.Fetches("/api/audit/anchor");
        await Lead.Post("/api/audit/checks", new { });
        await Hub.LooksFor<ListHubQueue.Response>(OfReferrer, "/api/hub/submissions");
        var searches = await Lead.Get<GetAudit.Response>("/api/audit?kind=Search");
        await Lead.Post($"/api/audit/{searches.Items[0].Id}/search-words");
    }
}
