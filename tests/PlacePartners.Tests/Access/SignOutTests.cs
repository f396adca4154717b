using System.Net;

namespace PlacePartners.Tests.Access;

public sealed class SignOutTests(App app)
{
    [Fact]
    public async Task After_signing_out_the_browser_is_nobody_s()
    {
        var lead = await app.Partnership();

        await lead.Post("/api/account/sign-out");

        (await lead.RefusedGet("/api/me")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
