using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Access;

public static class SuspendAccount
{
    public static async Task<NoContent> Handle(
        Guid accountId,
        AppDb db,
        AccountDesk desk,
        SessionDesk sessions,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var account = await desk.ById(accountId) ?? throw Refusal.NotFound("account");
        if (account.Id == me.AccountId)
            throw Refusal.Rule("own-account", "You cannot suspend your own account. Ask another operator.");

        await desk.Suspend(account, clock.GetUtcNow());
        await sessions.EndAll(account.Id, ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
