using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Access;

internal sealed class AnswerInvitePerson(AppDb db, InvitationDesk invitations, CurrentTenant tenant, CurrentUser me)
    : IRequestHandler<InvitePerson, Guid>
{
    public async Task<Guid> Handle(InvitePerson request, CancellationToken ct)
    {
        await RefuseMember(request, ct);
        var invitation = await Pending(request, ct);
        invitation.Ask(request.Roles, request.Message, me.AccountId, request.LastDay);
        await invitations.Send(invitation, request.OrganisationName, ct);
        db.Changed("/api/members");
        return invitation.Id;
    }

    private async Task RefuseMember(InvitePerson request, CancellationToken ct)
    {
        var email = request.Email.Trim().ToUpperInvariant();
        var isMember = await (
            from membership in db.LiveMemberships
            join account in db.Accounts on membership.AccountId equals account.Id
            where membership.PartnershipId == tenant.Id && membership.OrganisationId == request.OrganisationId
            where account.NormalizedEmail == email
            select membership.Id
        ).AnyAsync(ct);
        if (isMember)
            throw Refusal.Field("email", "This person already acts for the organisation here.");
    }

    // Inviting somebody twice sends a new link for the invitation that they have.
    private async Task<Invitation> Pending(InvitePerson request, CancellationToken ct)
    {
        var email = Invitation.Form(request.Email);
        var pending = await db.Invitations.FirstOrDefaultAsync(
            i =>
                i.PartnershipId == tenant.Id
                && i.OrganisationId == request.OrganisationId
                && i.Email == email
                && i.AcceptedAt == null
                && i.WithdrawnAt == null,
            ct
        );
        if (pending is not null)
            return pending;
        var invitation = Invitation.To(request.Email, tenant.Id!.Value, request.OrganisationId);
        db.Add(invitation);
        return invitation;
    }
}
