using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Access;

public static class BeginAuthenticator
{
    /// <param name="Secret">To type into the app where its camera cannot be used.</param>
    /// <param name="Link">Opens the app on the same device.</param>
    public sealed record Response(string Secret, string Link, QrPicture Picture);

    public static async Task<Ok<Response>> Handle(
        AppDb db,
        AccountDesk desk,
        SecondStepDesk steps,
        CurrentUser me,
        CancellationToken ct
    )
    {
        var account = await desk.ById(me.AccountId!.Value) ?? throw Refusal.NotSignedIn();
        if (account.TwoFactorEnabled)
            throw Refusal.Rule(
                "authenticator-on",
                "An authenticator app is in use already. Turn it off before you set up another."
            );
        var secret = await steps.NewSecret(account);
        await db.SaveChangesAsync(ct);

        var link =
            $"otpauth://totp/PlacePartners:{Uri.EscapeDataString(account.Email!)}?secret={secret}&issuer=PlacePartners";
        return TypedResults.Ok(new Response(secret, link, QrPicture.Of(link)));
    }
}
