using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Access;

public static class RequestEmailChange
{
    public sealed record Request(
        [Text(1, 128)] string CurrentPassword,
        [Line(3, 254), EmailAddress(ErrorMessage = "Enter an e-mail address, such as name@example.org.")] string Email
    );

    // The answer is the same whether or not the new address has an account: only its mailbox learns which.
    public static async Task<StatusCodeHttpResult> Handle(
        Request request,
        AppDb db,
        AccountDesk desk,
        SecondStepDesk steps,
        CurrentUser me,
        SiteAddress site,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var account = await desk.ById(me.AccountId!.Value) ?? throw Refusal.NotSignedIn();
        await steps.RequireRecent(account, me);
        if (!await desk.Checks(account, request.CurrentPassword))
        {
            await db.SaveChangesAsync(ct);
            throw Refusal.Field(
                "currentPassword",
                "This is not your password. After ten wrong tries, wait fifteen minutes."
            );
        }
        var (change, proof, undo) = EmailChange.Ask(account, request.Email, clock.GetUtcNow());
        if (string.Equals(change.To, account.Email, StringComparison.OrdinalIgnoreCase))
            throw Refusal.Field("email", "This is your address already. Enter the new one.");

        if (await desk.ByEmail(change.To) is not null)
        {
            db.Mail(change.To, "Your address stays as it is", TakenText());
        }
        else
        {
            await Supersede(db, account.Id, ct);
            db.Add(change);
            db.Mail(change.To, "Confirm your new e-mail address", ProofText(site.Of($"/change-email#{proof}")));
            db.Mail(
                change.From,
                "Your e-mail address is to be changed",
                NoticeText(site.Of($"/undo-email-change#{undo}"))
            );
        }
        await db.SaveChangesAsync(ct);
        return TypedResults.StatusCode(StatusCodes.Status202Accepted);
    }

    private static async Task Supersede(AppDb db, Guid accountId, CancellationToken ct)
    {
        foreach (
            var open in await db
                .EmailChanges.Where(c => c.AccountId == accountId && c.MadeAt == null && c.UndoneAt == null)
                .ToListAsync(ct)
        )
            open.Supersede();
    }

    private static string ProofText(string link) =>
        $"Open this link to use this address for your PlacePartners account from now on. It works once, and for one day.\n\n{link}\n\nIf you did not ask for it, you need not do anything.";

    private static string NoticeText(string link) =>
        $"Somebody who knows your password asked to use another e-mail address for your PlacePartners account. We have sent a link to that address.\n\nIf it was you, you need not do anything.\n\nIf it was not you, open this link within fourteen days. Your account then has this address again, is signed out everywhere, and gets a new password:\n\n{link}";

    private static string TakenText() =>
        "Somebody asked to use this address for a PlacePartners account, but it belongs to an account already. Nothing was changed. If it was you, sign in with this address, or leave the other account with the address that it has.";
}
