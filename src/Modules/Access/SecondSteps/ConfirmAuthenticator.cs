using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Access;

public static class ConfirmAuthenticator
{
    public sealed record Request([Text(1, 40)] string Code);

    /// <param name="RecoveryCodes">Shown this once; empty where the account has some already.</param>
    public sealed record Response(IReadOnlyList<string> RecoveryCodes);

    public static async Task<Ok<Response>> Handle(
        Request request,
        AppDb db,
        AccountDesk desk,
        SecondStepDesk steps,
        CurrentUser me,
        HttpContext http,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var account = await desk.ById(me.AccountId!.Value) ?? throw Refusal.NotSignedIn();
        if (account.TwoFactorEnabled || !await steps.TurnOn(account, request.Code))
            throw SecondStepDesk.WrongCode();
        var codes = await steps.FirstRecoveryCodes(account);
        steps.Tell(account, "An authenticator app was added to your account: each sign-in now asks for its code.");
        await db.SaveChangesAsync(ct);

        await AccountDesk.StartSession(http, account, new Proof(ProofMethod.Code, clock.GetUtcNow()));
        return TypedResults.Ok(new Response(codes));
    }
}
