using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Access;

public static class ChangeEmail
{
    public sealed record Request([Text(1, 200)] string Token);

    // Whoever opens the link has proved the new address and nothing else, so nobody is signed in by it.
    public static async Task<NoContent> Handle(
        Request request,
        AppDb db,
        AccountDesk desk,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var hash = Invitation.Hash(request.Token.Trim());
        var change =
            await db.EmailChanges.FirstOrDefaultAsync(c => c.ProofHash == hash, ct) ?? throw AccountDesk.ExpiredLink();
        change.Make(clock.GetUtcNow());
        if (
            await desk.ById(change.AccountId) is not { SuspendedAt: null } account
            || account.Email != change.From
            || await desk.ByEmail(change.To) is not null
        )
            throw AccountDesk.ExpiredLink();

        await Set(account, change, db, desk, ct);
        return TypedResults.NoContent();
    }

    private static async Task Set(Account account, EmailChange change, AppDb db, AccountDesk desk, CancellationToken ct)
    {
        try
        {
            await desk.SetEmail(account, change.To);
            db.Mail(
                change.From,
                "Your e-mail address was changed",
                "Your PlacePartners account now has another e-mail address. If it was not you, open the link to undo it in the message that we sent you before."
            );
            await db.SaveChangesAsync(ct);
        }
        catch (Exception failure) when (AccountDesk.IsTaken(failure))
        {
            throw AccountDesk.ExpiredLink();
        }
    }
}
