using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Access;

public static class SignIn
{
    public sealed record Request([Line(3, 254)] string Email, [Text(1, 128)] string Password);

    /// <param name="NeedsCode">The session begins only with a code from the authenticator app, or a recovery code.</param>
    public sealed record Response(bool NeedsCode);

    public static async Task<Ok<Response>> Handle(
        Request request,
        AppDb db,
        AccountDesk desk,
        OwnSignInDesk own,
        HttpContext http,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var account = await desk.ByEmail(request.Email);
        var isRight = await desk.Checks(account, request.Password);
        var refusal = await own.Requires(http, request.Email, isRight ? account : null, ct);
        if (refusal is null && isRight && account is { EmailConfirmed: false })
        {
            var link = await desk.ProveEmailLink(account);
            db.Mail(
                account.Email!,
                "Confirm your e-mail address",
                $"Open this link to confirm your address and sign in. It works for one day.\n\n{link}"
            );
        }
        await db.SaveChangesAsync(ct);

        if (refusal is not null)
            throw refusal;
        if (!isRight)
            throw AccountDesk.WrongPassword();
        if (!account!.EmailConfirmed)
            throw Refusal.Rule("email-not-proved", "Confirm your e-mail address first: we have sent you a new link.");
        var proof = new Proof(ProofMethod.Password, clock.GetUtcNow());
        return TypedResults.Ok(new Response(await PendingSignIn.Enter(http, account, proof)));
    }
}
