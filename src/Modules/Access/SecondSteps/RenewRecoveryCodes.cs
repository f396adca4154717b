using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Access;

public static class RenewRecoveryCodes
{
    /// <param name="RecoveryCodes">Shown this once; those from before no longer work.</param>
    public sealed record Response(IReadOnlyList<string> RecoveryCodes);

    public static async Task<Ok<Response>> Handle(
        AppDb db,
        AccountDesk desk,
        SecondStepDesk steps,
        CurrentUser me,
        CancellationToken ct
    )
    {
        var account = await desk.ById(me.AccountId!.Value) ?? throw Refusal.NotSignedIn();
        if (!await steps.HasAny(account))
            throw Refusal.Rule(
                "no-second-step",
                "Recovery codes stand in for a second step. Set up an authenticator app or a passkey first."
            );
        var codes = await steps.NewRecoveryCodes(account);
        steps.Tell(account, "New recovery codes were made for your account.");
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(codes));
    }
}
