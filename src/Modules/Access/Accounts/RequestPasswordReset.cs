using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Access;

public static class RequestPasswordReset
{
    public sealed record Request([Line(3, 254)] string Email);

    // The answer is the same whether or not the address has an account: only its mailbox learns which. The work of
    // a password on both ways drowns the difference in time that the mail makes.
    public static async Task<StatusCodeHttpResult> Handle(
        Request request,
        AppDb db,
        AccountDesk desk,
        OwnSignInDesk own,
        HttpContext http,
        CancellationToken ct
    )
    {
        if (await own.Requires(http, request.Email, null, ct) is { } refusal)
            throw refusal;
        desk.TakeAsLong();
        if (await desk.ByEmail(request.Email) is { SuspendedAt: null } account)
        {
            var link = await desk.ResetPasswordLink(account);
            var text =
                $"Open this link to choose a new password. It works once, and for one day.\n\n{link}\n\nIf you did not ask for it, you need not do anything: your password stays as it is.";
            db.Mail(account.Email!, "Choose a new password", text);
        }
        await db.SaveChangesAsync(ct);
        return TypedResults.StatusCode(StatusCodes.Status202Accepted);
    }
}
