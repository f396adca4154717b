using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;

namespace PlacePartners.Access;

/// <summary>A passkey is two steps in one: the device, and the finger, face or PIN that opens it.</summary>
public static class SignInWithPasskey
{
    /// <param name="Credential">What the browser answered to the options.</param>
    public sealed record Request(JsonElement Credential);

    public static async Task<NoContent> Handle(
        Request request,
        AppDb db,
        PasskeyDesk passkeys,
        HttpContext http,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var account = await passkeys.Owner(http, request.Credential) ?? throw PasskeyDesk.Refused();
        await db.SaveChangesAsync(ct);
        await AccountDesk.StartSession(http, account, new Proof(ProofMethod.Passkey, clock.GetUtcNow()));
        return TypedResults.NoContent();
    }
}
