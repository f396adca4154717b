using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Access;

public static class BeginPasskey
{
    /// <param name="Options">For the browser's navigator.credentials.create.</param>
    public sealed record Response(JsonElement Options);

    public static async Task<Ok<Response>> Handle(
        AccountDesk desk,
        PasskeyDesk passkeys,
        CurrentUser me,
        HttpContext http
    )
    {
        var account = await desk.ById(me.AccountId!.Value) ?? throw Refusal.NotSignedIn();
        return TypedResults.Ok(new Response(await passkeys.CreationOptions(http, account)));
    }
}
