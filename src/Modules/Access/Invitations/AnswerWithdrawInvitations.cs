using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Access;

internal sealed class AnswerWithdrawInvitations(AppDb db, CurrentTenant tenant, TimeProvider clock)
    : IRequestHandler<WithdrawInvitations, int>
{
    public async Task<int> Handle(WithdrawInvitations request, CancellationToken ct)
    {
        var open = await db
            .Invitations.Where(i => i.PartnershipId == tenant.Id && i.OrganisationId == request.OrganisationId)
            .Where(i => i.AcceptedAt == null && i.WithdrawnAt == null)
            .ToListAsync(ct);
        // One that is being accepted in this commit is still open in the database.
        open.RemoveAll(invitation => !invitation.IsPending);
        open.ForEach(invitation => invitation.Withdraw(clock.GetUtcNow()));
        if (open.Count > 0)
            db.Changed("/api/members");
        return open.Count;
    }
}
