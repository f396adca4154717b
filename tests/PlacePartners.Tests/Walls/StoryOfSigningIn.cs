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

    /// <summary>The receiving organisation has a sign-in of its own, by which somebody comes and goes.</summary>
    private async Task SetsUpOwnSignIn()
    {
        await using var provider = await TestProvider.Start(app);
        var domain = $"{OfReceiver}-{Scenes.Unique("trust")}.example.org".ToLowerInvariant();
        var entered = new OwnSignInScenes.Entered(provider.Issuer, domain);
        await Falls.HasOwnSignIn(entered);
        var said = new Said(OfReceiver, $"odd@{domain}");
        var odd = app.Stranger();
        await odd.Post("/api/account/own-sign-in", new { email = said.Email });
        (await odd.SignsInAt(provider, said)).ShouldBe("/signed-in");
        await odd.Post("/api/account/own-sign-in/proofs");

        var link = (await odd.Get<ListSignInLinks.Response>("/api/account/sign-in-links")).Items.Single();
        await odd.Post("/api/account/password-reset-requests", new { email = said.Email });
        var reset = (await app.Secret(said.Email)).Split('.', 2);
        await odd.Post(
            "/api/account/password-resets",
            new
            {
                accountId = reset[0],
                token = reset[1],
                password = Scenes.Password,
            }
        );
        await odd.Delete($"/api/account/sign-in-links/{link.LinkId}");
        await Falls.Delete(OwnSignInScenes.SetUp);
        await Falls.HasOwnSignIn(entered);
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
