using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Access;

/// <summary>Which organisations' sign-ins open the person's own account.</summary>
public static class ListSignInLinks
{
    public sealed record Response(IReadOnlyList<Item> Items);

    /// <param name="Issuer">The address of the sign-in.</param>
    public sealed record Item(Guid LinkId, string Issuer, DateTimeOffset LinkedAt);

    public static async Task<Ok<Response>> Handle(AppDb db, CurrentUser me, CancellationToken ct) =>
        TypedResults.Ok(
            new Response(
                await db
                    .SignInLinks.Where(l => l.AccountId == me.AccountId)
                    .OrderBy(l => l.LinkedAt)
                    .Take(50)
                    .Select(l => new Item(l.Id, l.Issuer, l.LinkedAt))
                    .ToListAsync(ct)
            )
        );
}
