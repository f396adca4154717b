using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Access;

public static class RemoveAuthenticator
{
    public static async Task<NoContent> Handle(
        AppDb db,
        AccountDesk desk,
        SecondStepDesk steps,
        CurrentUser me,
        HttpContext http,
        CancellationToken ct
    )
    {
        var account = await desk.ById(me.AccountId!.Value) ?? throw Refusal.NotSignedIn();
        if (!account.TwoFactorEnabled)
            return TypedResults.NoContent();
        await steps.TurnOff(account);
        steps.Tell(account, "The authenticator app was turned off for your account.");
        await db.SaveChangesAsync(ct);

        await AccountDesk.StartSession(http, account, await steps.StillProved(account, http));
        return TypedResults.NoContent();
    }
}
