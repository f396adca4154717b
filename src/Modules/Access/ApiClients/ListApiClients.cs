using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Tenancy;
using PlacePartners.Platform.Time;

namespace PlacePartners.Access;

/// <summary>The programs that act for the own organisation here, those whose access ended last.</summary>
public static class ListApiClients
{
    private const int Shown = 100;

    /// <param name="Scopes">All that a program can be let do.</param>
    public sealed record Response(IReadOnlyList<Row> Items, IReadOnlyList<string> Scopes);

    /// <param name="LastUsedAt">When it last got a token; null when it never did.</param>
    /// <param name="IsLive">It may act today.</param>
    /// <param name="DaysLeft">Days from today to the last day, 0 on that day; null where it may not act.</param>
    public sealed record Row(
        Guid ApiClientId,
        int Version,
        string Name,
        IReadOnlyList<string> Scopes,
        DateOnly LastDay,
        DateTimeOffset MadeAt,
        DateTimeOffset SecretMadeAt,
        DateTimeOffset? LastUsedAt,
        DateTimeOffset? RevokedAt,
        bool IsLive,
        int? DaysLeft
    );

    public static async Task<Ok<Response>> Handle(
        AppDb db,
        CurrentUser me,
        CurrentTenant tenant,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var today = UkTime.Today(clock);
        var clients = await db
            .ApiClients.AsNoTracking()
            .Where(c => c.PartnershipId == tenant.Id && c.OrganisationId == me.OrganisationId)
            .OrderBy(c => c.RevokedAt != null || c.LastDay < today)
            .ThenByDescending(c => c.Id)
            .Take(Shown)
            .ToListAsync(ct);
        return TypedResults.Ok(
            new Response(
                [
                    .. clients.Select(c => new Row(
                        c.Id,
                        c.Version,
                        c.Name,
                        c.Scopes,
                        c.LastDay,
                        c.MadeAt,
                        c.SecretMadeAt,
                        c.LastUsedAt,
                        c.RevokedAt,
                        c.IsLiveOn(today),
                        c.IsLiveOn(today) ? c.LastDay.DayNumber - today.DayNumber : null
                    )),
                ],
                ApiScopes.All
            )
        );
    }
}
