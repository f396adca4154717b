using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Access;

public static class ListAccounts
{
    public sealed record Response(IReadOnlyList<Item> Items, Guid? Next);

    /// <param name="IsThis">The operator's own account, which they do not suspend.</param>
    public sealed record Item(
        Guid AccountId,
        string Name,
        string Email,
        bool IsOperator,
        bool IsThis,
        DateTimeOffset CreatedAt,
        DateTimeOffset? SuspendedAt
    );

    public static async Task<Ok<Response>> Handle(
        AppDb db,
        CurrentUser me,
        CancellationToken ct,
        string? search = null,
        bool suspended = false,
        Guid? after = null,
        int take = 50
    )
    {
        take = Math.Clamp(take, 1, 100);
        var (text, accounts) = (search?.Trim().ToUpperInvariant() ?? "", db.Accounts.AsNoTracking());
        if (text.Length > 0)
            accounts = accounts.Where(a => a.Name.ToUpper().Contains(text) || a.NormalizedEmail!.Contains(text));
        if (suspended)
            accounts = accounts.Where(a => a.SuspendedAt != null);
        if (await db.Accounts.AsNoTracking().FirstOrDefaultAsync(a => a.Id == after, ct) is { } last)
            accounts = accounts.Where(a =>
                a.CreatedAt < last.CreatedAt || (a.CreatedAt == last.CreatedAt && a.Id < last.Id)
            );
        var page = await accounts
            .OrderByDescending(a => a.CreatedAt)
            .ThenByDescending(a => a.Id)
            .Take(take + 1)
            .Select(a => new Item(
                a.Id,
                a.Name,
                a.Email!,
                a.IsOperator,
                a.Id == me.AccountId,
                a.CreatedAt,
                a.SuspendedAt
            ))
            .ToListAsync(ct);
        return TypedResults.Ok(new Response([.. page.Take(take)], page.Count > take ? page[take - 1].AccountId : null));
    }
}
