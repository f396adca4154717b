using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Tenancy;
using PlacePartners.Platform.Time;

namespace PlacePartners.Access;

/// <summary>How programs are taken up: by their own organisation, and at each of their requests.</summary>
internal static class ApiClientDesk
{
    public static async Task<ApiClient> OwnApiClient(
        this AppDb db,
        Guid apiClientId,
        CurrentUser me,
        CurrentTenant tenant,
        CancellationToken ct
    ) =>
        await db.ApiClients.FirstOrDefaultAsync(
            c => c.Id == apiClientId && c.PartnershipId == tenant.Id && c.OrganisationId == me.OrganisationId,
            ct
        ) ?? throw Refusal.NotFound("program");

    /// <summary>An organisation that is no partner any more, or part of another, has no programs. Saved by the caller.</summary>
    public static async Task RevokeApiClients(
        this AppDb db,
        Guid partnershipId,
        Guid organisationId,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var clients = await db
            .ApiClients.Where(c => c.PartnershipId == partnershipId && c.OrganisationId == organisationId)
            .Where(c => c.RevokedAt == null)
            .ToListAsync(ct);
        clients.ForEach(client => client.Revoke(now));
    }
}

internal sealed class AnswerFindApiClient(AppDb db, IMediator modules, TimeProvider clock)
    : IRequestHandler<FindApiClient, ApiClientFound?>
{
    public async Task<ApiClientFound?> Handle(FindApiClient request, CancellationToken ct)
    {
        var client = await db
            .ApiClients.AsNoTracking()
            .Where(ApiClient.LiveOn(UkTime.Today(clock)))
            .FirstOrDefaultAsync(c => c.Id == request.ApiClientId, ct);
        // A token from before the secret was renewed may be what the renewal was made against.
        if (client is null || request.SecretMark != client.SecretMark)
            return null;
        var partnership = await modules.Send(new FindPartnership(request.Slug), ct);
        return new(
            client.Id,
            client.Name,
            partnership?.Id == client.PartnershipId ? client.PartnershipId : null,
            client.OrganisationId,
            client.Scopes
        );
    }
}
