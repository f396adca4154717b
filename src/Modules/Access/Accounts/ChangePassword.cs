using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Access;

public static class ChangePassword
{
    public sealed record Request([Text(1, 128)] string CurrentPassword, [Text(12, 128)] string Password);

    public static async Task<NoContent> Handle(
        Request request,
        AppDb db,
        AccountDesk desk,
        SecondStepDesk steps,
        SessionDesk sessions,
        CurrentUser me,
        HttpContext http,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var account = await desk.ById(me.AccountId!.Value) ?? throw Refusal.NotSignedIn();
        await steps.RequireRecent(account, me);
        var isRight = await desk.Checks(account, request.CurrentPassword);
        if (isRight)
        {
            await desk.SetPassword(account, request.Password);
            await sessions.EndAll(account.Id, ct);
            db.Mail(account.Email!, "Your password was changed", desk.PasswordChangedText());
        }
        await db.SaveChangesAsync(ct);

        if (!isRight)
            throw Refusal.Field(
                "currentPassword",
                "This is not your password. After ten wrong tries, wait fifteen minutes."
            );
        var proof = new Proof(ProofMethod.Password, clock.GetUtcNow()) { IsSecondStep = me.UsedSecondStep };
        await AccountDesk.StartSession(http, account, proof);
        return TypedResults.NoContent();
    }
}
