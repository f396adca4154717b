using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Access;

public static class UndoEmailChange
{
    public sealed record Request([Text(1, 200)] string Token);

    // Whoever asked for the change knew the password, so it goes as well, with the second steps that came after it:
    // the old address chooses new ones.
    public static async Task<NoContent> Handle(
        Request request,
        AppDb db,
        AccountDesk desk,
        SessionDesk sessions,
        SecondStepDesk steps,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var hash = Invitation.Hash(request.Token.Trim());
        var change =
            await db.EmailChanges.FirstOrDefaultAsync(c => c.UndoHash == hash, ct) ?? throw AccountDesk.ExpiredLink();
        change.Undo(clock.GetUtcNow());
        var account = await desk.ById(change.AccountId) ?? throw AccountDesk.ExpiredLink();
        if (await desk.ByEmail(change.From) is { } other && other.Id != account.Id)
            throw AccountDesk.ExpiredLink();

        await desk.SetEmail(account, change.From);
        await desk.ForgetPassword(account);
        await steps.TakeBack(account, change.RequestedAt);
        await sessions.EndAll(account.Id, ct);
        db.Mail(
            change.From,
            "Choose a new password",
            $"Your PlacePartners account has this address again and is signed out everywhere. Second steps that were added since are gone. Open this link to choose a new password. It works once, and for one day.\n\n{await desk.ResetPasswordLink(account)}"
        );
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
