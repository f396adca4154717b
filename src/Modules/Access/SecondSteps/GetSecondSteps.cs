using System.Buffers.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Access;

public static class GetSecondSteps
{
    /// <param name="IsProved">This session was proved by one of them.</param>
    public sealed record Response(
        bool HasAuthenticator,
        int RecoveryCodesLeft,
        IReadOnlyList<Passkey> Passkeys,
        bool IsProved
    );

    public sealed record Passkey(string PasskeyId, string Name, DateTimeOffset CreatedAt);

    public static async Task<Ok<Response>> Handle(AccountDesk desk, SecondStepDesk steps, CurrentUser me)
    {
        var account = await desk.ById(me.AccountId!.Value) ?? throw Refusal.NotSignedIn();
        var passkeys =
            from passkey in await steps.Passkeys(account)
            select new Passkey(Base64Url.EncodeToString(passkey.CredentialId), passkey.Name ?? "", passkey.CreatedAt);
        return TypedResults.Ok(
            new Response(
                account.TwoFactorEnabled,
                await steps.RecoveryCodesLeft(account),
                [.. passkeys],
                me.UsedSecondStep
            )
        );
    }
}
