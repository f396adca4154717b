using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;

namespace PlacePartners.Partnerships.Partners;

/// <summary>The invited organisation joins; or the one that the person brought takes its place.</summary>
internal sealed class WhenInvitationAccepted(AppDb db, ManagerNotices managers, IMediator modules, TimeProvider clock)
    : INotificationHandler<InvitationAccepted>
{
    public async Task Handle(InvitationAccepted happened, CancellationToken ct)
    {
        var invited = await db.Partners.FirstOrDefaultAsync(
            p => p.OrganisationId == happened.InvitedOrganisationId,
            ct
        );
        var partner =
            happened.OrganisationId != happened.InvitedOrganisationId
                ? await TakePlace(happened, invited, ct)
                : invited;
        if (partner is null)
            return;
        var joinsNow = partner.JoinedAt is null;
        partner.Join(happened.OrganisationId, clock.GetUtcNow());
        var organisation = await db.Organisations.SingleAsync(o => o.Id == happened.OrganisationId, ct);
        organisation.Claim();

        if (joinsNow)
            await managers.Tell(
                $"partner-joined:{partner.Id}",
                partner.OrganisationId,
                $"{organisation.Name} has joined",
                "It can now sign the agreements, state its involvement and endorse the vision.",
                $"/partners/{partner.Id}",
                ct
            );
        db.Changed("/api/partners");
        db.Changed("/api/onboarding");
    }

    private async Task<Partner?> TakePlace(InvitationAccepted happened, Partner? invited, CancellationToken ct)
    {
        var own = await db.Partners.FirstOrDefaultAsync(p => p.OrganisationId == happened.OrganisationId, ct);
        if (invited is not null)
        {
            await modules.Send(new WithdrawInvitations(happened.InvitedOrganisationId), ct);
            await db.RemovePlaceholder(happened.InvitedOrganisationId, ct);
        }
        if (own is not null && invited is not null)
            db.Remove(invited);
        return own ?? invited;
    }
}
