using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Access;

public static class ChangeName
{
    public sealed record Request([Line(2, 100)] string Name);

    public static async Task<NoContent> Handle(
        Request request,
        AppDb db,
        AccountDesk desk,
        CurrentUser me,
        CancellationToken ct
    )
    {
        var account = await desk.ById(me.AccountId!.Value) ?? throw Refusal.NotSignedIn();
        account.Name = request.Name.Trim();
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
