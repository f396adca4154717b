using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Access;

public static class ResetPassword
{
    public sealed record Request(Guid AccountId, [Text(1, 2000)] string Token, [Text(12, 128)] string Password);

    public static async Task<Ok<SignIn.Response>> Handle(
        Request request,
        AppDb db,
        AccountDesk desk,
        SessionDesk sessions,
        HttpContext http,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var account = await desk.ById(request.AccountId) ?? throw AccountDesk.ExpiredLink();
        await desk.ResetPassword(account, request.Token, request.Password);
        await sessions.EndAll(account.Id, ct);
        db.Mail(account.Email!, "Your password was changed", desk.PasswordChangedText());
        await db.SaveChangesAsync(ct);
        var proof = new Proof(ProofMethod.MailedLink, clock.GetUtcNow());
        return TypedResults.Ok(new SignIn.Response(await PendingSignIn.Enter(http, account, proof)));
    }
}
