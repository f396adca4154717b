using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Access;

public static class RemovePasskey
{
    public static async Task<NoContent> Handle(
        string passkeyId,
        AppDb db,
        AccountDesk desk,
        SecondStepDesk steps,
        CurrentUser me,
        HttpContext http,
        CancellationToken ct
    )
    {
        var account = await desk.ById(me.AccountId!.Value) ?? throw Refusal.NotSignedIn();
        await steps.Remove(account, await steps.FindPasskey(account, passkeyId));
        steps.Tell(account, "A passkey was removed from your account.");
        await db.SaveChangesAsync(ct);

        await AccountDesk.StartSession(http, account, await steps.StillProved(account, http));
        return TypedResults.NoContent();
    }
}
