using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace PlacePartners.Access;

public static class BeginPasskeySignIn
{
    /// <param name="Options">For the browser's navigator.credentials.get.</param>
    public sealed record Response(JsonElement Options);

    // The passkey says whose it is, so nothing is asked, and nothing told about which accounts there are.
    public static async Task<Ok<Response>> Handle(PasskeyDesk passkeys, HttpContext http) =>
        TypedResults.Ok(new Response(await passkeys.RequestOptions(http)));
}
