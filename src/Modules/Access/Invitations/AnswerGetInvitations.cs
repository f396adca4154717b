using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Access;

internal sealed class AnswerGetInvitations(AppDb db, CurrentTenant tenant)
    : IRequestHandler<GetInvitations, IReadOnlyList<InvitationState>>
{
    public async Task<IReadOnlyList<InvitationState>> Handle(GetInvitations request, CancellationToken ct)
    {
        var invitations = await db
            .Invitations.Where(i => i.PartnershipId == tenant.Id && i.WithdrawnAt == null)
            .Where(i => request.OrganisationIds.Contains(i.OrganisationId))
            .OrderByDescending(i => i.SentAt)
            .Select(i => new InvitationState(i.Id, i.OrganisationId, i.Email, i.SentAt, i.ExpiresAt, i.AcceptedAt))
            .ToListAsync(ct);
        return [.. invitations.DistinctBy(invitation => invitation.OrganisationId)];
    }
}
