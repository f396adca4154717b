using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Time;

namespace PlacePartners.Access;

internal sealed class AnswerGrantMembership(AppDb db, TimeProvider clock) : IRequestHandler<GrantMembership, Guid>
{
    public async Task<Guid> Handle(GrantMembership request, CancellationToken ct)
    {
        var membership = await db.Memberships.FirstOrDefaultAsync(
            m =>
                m.PartnershipId == request.PartnershipId
                && m.AccountId == request.AccountId
                && m.OrganisationId == request.OrganisationId,
            ct
        );
        if (membership is null)
        {
            membership = Membership.Begin(
                request.PartnershipId,
                request.AccountId,
                request.OrganisationId,
                request.Roles,
                clock.GetUtcNow(),
                request.LastDay
            );
            db.Add(membership);
        }
        else
        {
            membership.Grant(request.Roles, request.LastDay, UkTime.Today(clock));
        }
        return membership.Id;
    }
}
