using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Access;

public static class SignUp
{
    public sealed record Request(
        [Line(2, 100)] string Name,
        [Line(0, 254), EmailAddress(ErrorMessage = "Enter an e-mail address, such as name@example.org.")] string Email,
        [Text(12, 128)] string Password
    );

    // The answer is the same whether or not the address has an account: only its mailbox learns which.
    public static async Task<StatusCodeHttpResult> Handle(
        Request request,
        AppDb db,
        AccountDesk desk,
        OwnSignInDesk own,
        HttpContext http,
        SiteAddress site,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        AccountDesk.RequireStrong(request.Password, request.Name, request.Email);
        if (await own.Requires(http, request.Email, null, ct) is { } refusal)
            throw refusal;
        try
        {
            await Begin(request, db, desk, site, clock);
            await db.SaveChangesAsync(ct);
        }
        catch (Exception failure) when (AccountDesk.IsTaken(failure))
        {
            // Another sign-up with this address was quicker: its message is on the way, and the answer tells nothing.
        }
        return TypedResults.StatusCode(StatusCodes.Status202Accepted);
    }

    private static async Task Begin(Request request, AppDb db, AccountDesk desk, SiteAddress site, TimeProvider clock)
    {
        var account = await desk.ByEmail(request.Email);
        if (account is { EmailConfirmed: true })
        {
            desk.TakeAsLong(request.Password);
            db.Mail(
                account.Email!,
                "You already have a PlacePartners account",
                $"Somebody tried to sign up with your address. You have an account already: sign in at {site.Of("/sign-in")}, or set a new password at {site.Of("/forgotten-password")}."
            );
            return;
        }
        if (account is null)
            account = await desk.Make(request.Name, request.Email, request.Password, clock.GetUtcNow());
        else
            await desk.Replace(account, request.Name, request.Password);
        db.Mail(
            account.Email!,
            "Confirm your e-mail address",
            $"Open this link to confirm your address and sign in. It works for one day.\n\n{await desk.ProveEmailLink(account)}"
        );
    }
}
