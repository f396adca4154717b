using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Access;

public static class RemoveSignInLink
{
    public static async Task<NoContent> Handle(
        Guid linkId,
        AppDb db,
        AccountDesk desk,
        SecondStepDesk steps,
        SessionDesk sessions,
        CurrentUser me,
        CancellationToken ct
    )
    {
        var account = await desk.ById(me.AccountId!.Value) ?? throw Refusal.NotSignedIn();
        var links = await db.SignInLinks.Where(l => l.AccountId == account.Id).ToListAsync(ct);
        var link = links.FirstOrDefault(l => l.Id == linkId) ?? throw Refusal.NotFound("sign-in");
        if (links.Count == 1 && account.PasswordHash is null && (await steps.Passkeys(account)).Count == 0)
            throw Refusal.Rule(
                "only-way-in",
                "This is the only way into your account. Choose a password or add a passkey first."
            );
        db.Remove(link);
        steps.Tell(account, "An organisation's sign-in no longer opens your account.");
        await sessions.EndAll(account.Id, ct, but: me.SessionId);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
