using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Access;

public static class SignUp
{
    public sealed record Request(
        [Text(2, 100)] string Name,
        [Text(0, 254), EmailAddress(ErrorMessage = "Enter an e-mail address, such as name@example.org.")] string Email,
        [Text(12, 128)] string Password
    );

    // The answer is the same whether or not the address has an account: only its mailbox learns which.
    public static async Task<StatusCodeHttpResult> Handle(
        Request request,
        AppDb db,
        AccountDesk desk,
        SiteAddress site,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        AccountDesk.RequireStrong(request.Password, request.Name, request.Email);
        if (await desk.ByEmail(request.Email) is { EmailConfirmed: true } known)
        {
            desk.TakeAsLong(request.Password);
            var text =
                $"Somebody tried to sign up with your address. You have an account already: sign in at {site.Of("/sign-in")}, or set a new password at {site.Of("/forgotten-password")}.";
            db.Mail(known.Email!, "You already have a PlacePartners account", text);
        }
        else
        {
            var account = await desk.ByEmail(request.Email);
            if (account is null)
                account = await desk.Make(request.Name, request.Email, request.Password, clock.GetUtcNow());
            else
                await desk.Replace(account, request.Name, request.Password);
            var link = await desk.ProveEmailLink(account);
            db.Mail(
                account.Email!,
                "Confirm your e-mail address",
                $"Open this link to confirm your address and sign in. It works for one day.\n\n{link}"
            );
        }
        await db.SaveChangesAsync(ct);
        return TypedResults.StatusCode(StatusCodes.Status202Accepted);
    }
}
