using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Tenancy;
using PlacePartners.Platform.Time;

namespace PlacePartners.Access;

/// <summary>A program may act for the own organisation from now on.</summary>
public static class AddApiClient
{
    public sealed record Request(
        [Line(1, 80)] string Name,
        [Items(1, 10)] IReadOnlyList<string> Scopes,
        DateOnly LastDay
    );

    /// <param name="ApiClientId">The client id by which it asks for tokens.</param>
    /// <param name="Secret">It is shown this once.</param>
    public sealed record Response(Guid ApiClientId, string Secret);

    public static async Task<Created<Response>> Handle(
        Request request,
        AppDb db,
        CurrentUser me,
        CurrentTenant tenant,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (today, now) = (UkTime.Today(clock), clock.GetUtcNow());
        var partnershipId = tenant.Id!.Value;
        var live = await db
            .ApiClients.Where(c => c.PartnershipId == partnershipId && c.OrganisationId == me.OrganisationId)
            .CountAsync(ApiClient.LiveOn(today), ct);
        if (live >= ApiClient.Most)
            throw Refusal.Rule(
                "too-many-clients",
                $"An organisation has at most {ApiClient.Most} programs here. End the access of one first."
            );
        var client = ApiClient.Make(
            partnershipId,
            me,
            request.Name,
            request.Scopes,
            request.LastDay,
            today,
            now,
            out var secret
        );
        db.Add(client);

        db.Changed("/api/api-clients", me.OrganisationId);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"api-clients/{client.Id}", new Response(client.Id, secret));
    }
}
