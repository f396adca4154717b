using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Access;

public static class RestoreAccount
{
    public static async Task<NoContent> Handle(Guid accountId, AppDb db, AccountDesk desk, CancellationToken ct)
    {
        var account = await desk.ById(accountId) ?? throw Refusal.NotFound("account");

        account.SuspendedAt = null;
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
