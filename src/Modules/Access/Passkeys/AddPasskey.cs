using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Access;

public static class AddPasskey
{
    private const int Most = 20;

    /// <param name="Credential">What the browser answered to the options.</param>
    public sealed record Request([Line(1, 60)] string Name, JsonElement Credential);

    /// <param name="RecoveryCodes">Shown this once; empty where the account has some already.</param>
    public sealed record Response(IReadOnlyList<string> RecoveryCodes);

    public static async Task<Ok<Response>> Handle(
        Request request,
        AppDb db,
        AccountDesk desk,
        SecondStepDesk steps,
        PasskeyDesk passkeys,
        CurrentUser me,
        HttpContext http,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var account = await desk.ById(me.AccountId!.Value) ?? throw Refusal.NotSignedIn();
        if ((await steps.Passkeys(account)).Count >= Most)
            throw Refusal.Field("name", $"You have {Most} passkeys. Remove one that you no longer use.");
        var passkey = await passkeys.Made(http, account, request.Credential);
        passkey.Name = request.Name.Trim();
        await steps.Add(account, passkey);
        var codes = await steps.FirstRecoveryCodes(account);
        steps.Tell(account, "A passkey was added to your account.");
        await db.SaveChangesAsync(ct);

        await AccountDesk.StartSession(http, account, new Proof(ProofMethod.Passkey, clock.GetUtcNow()));
        return TypedResults.Ok(new Response(codes));
    }
}
