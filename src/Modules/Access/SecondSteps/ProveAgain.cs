using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Access;

/// <summary>Shows within a session that it is still the same person.</summary>
public static class ProveAgain
{
    /// <summary>One of the three.</summary>
    /// <param name="Code">Of the authenticator app, or a recovery code.</param>
    /// <param name="Passkey">What the browser answered to the options.</param>
    public sealed record Request(
        [Text(0, 128)] string? Password = null,
        [Text(0, 40)] string? Code = null,
        JsonElement? Passkey = null
    );

    public static async Task<NoContent> Handle(
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
        if (request.Passkey is null && string.IsNullOrEmpty(request.Code) && !me.UsedSecondStep)
            await RequirePasswordIsEnough(steps, account);
        var (method, refusal) = request switch
        {
            { Passkey: { } credential } => (
                await ByPasskey(passkeys, http, account, credential),
                PasskeyDesk.Refused()
            ),
            { Code: { Length: > 0 } code } => (await steps.Checks(account, code), SecondStepDesk.WrongCode()),
            _ => (await ByPassword(desk, account, request.Password ?? ""), WrongPassword()),
        };
        await db.SaveChangesAsync(ct);

        if (method is not { } right)
            throw refusal;
        var proof = new Proof(right, clock.GetUtcNow());
        await AccountDesk.GoOn(
            http,
            account,
            me.SessionId!.Value,
            proof with
            {
                IsSecondStep = proof.IsSecondStep || me.UsedSecondStep,
            }
        );
        return TypedResults.NoContent();
    }

    private static async Task RequirePasswordIsEnough(SecondStepDesk steps, Account account)
    {
        if (await steps.HasAny(account))
            throw Refusal.Field("password", "The password alone is not enough: use your second step.");
    }

    private static async Task<ProofMethod?> ByPasskey(
        PasskeyDesk passkeys,
        HttpContext http,
        Account account,
        JsonElement credential
    ) => (await passkeys.Owner(http, credential))?.Id == account.Id ? ProofMethod.Passkey : null;

    private static async Task<ProofMethod?> ByPassword(AccountDesk desk, Account account, string password) =>
        await desk.Checks(account, password) ? ProofMethod.Password : null;

    private static Refusal WrongPassword() =>
        Refusal.Field("password", "This is not your password. After ten wrong tries, wait fifteen minutes.");
}
