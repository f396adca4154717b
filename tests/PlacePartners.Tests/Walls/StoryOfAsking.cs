using PlacePartners.Tests.Referrals;

namespace PlacePartners.Tests.Walls;

internal sealed partial class Story
{
    /// <summary>The lead opens the page for asking, and somebody without an account asks for help there.</summary>
    private async Task AsksForHelp()
    {
        await Lead.OpensAskingPage($"{Planted} people help.");
        await Lead.Fetches("/api/asking-page");
        var asker = app.Stranger();
        var email = $"{OfReferrer}-{Scenes.Unique("asker")}@example.org".ToLowerInvariant();
        var asked = await asker.AsksForHelp(Lead.Slug, email);
        await app.Settled();
        await asker.Post("/api/account/asking-proofs", new { pass = asked.Pass, code = app.CodeFor(email) });
        await app.Settled();
    }
}
