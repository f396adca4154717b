using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Access;

public static class RenamePasskey
{
    public sealed record Request([Line(1, 60)] string Name);

    public static async Task<NoContent> Handle(
        string passkeyId,
        Request request,
        AppDb db,
        AccountDesk desk,
        SecondStepDesk steps,
        CurrentUser me,
        CancellationToken ct
    )
    {
        var account = await desk.ById(me.AccountId!.Value) ?? throw Refusal.NotSignedIn();
        var passkey = await steps.FindPasskey(account, passkeyId);
        passkey.Name = request.Name.Trim();
        await steps.Keep(account, passkey);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
