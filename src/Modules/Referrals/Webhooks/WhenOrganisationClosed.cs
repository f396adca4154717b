using MediatR;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>An organisation that is no partner any more is told of nothing. Heard twice, nothing is left to take out.</summary>
internal sealed class WhenOrganisationClosed(AppDb db) : INotificationHandler<OrganisationClosed>
{
    public async Task Handle(OrganisationClosed happened, CancellationToken ct)
    {
        await db.RemoveWebhooks(happened.OrganisationId, ct);
        await db.SaveChangesAsync(ct);
    }
}
