using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Partnerships.Partners;

internal sealed class AnswerJoinPartnership(AppDb db, ManagerNotices managers, IMediator modules, TimeProvider clock)
    : IRequestHandler<JoinPartnership, Unit>
{
    public async Task<Unit> Handle(JoinPartnership request, CancellationToken ct)
    {
        var partner = await Place(request, ct) ?? throw Refusal.NotFound("partner");
        if (partner.JoinedAt is not null)
            return Unit.Value;
        partner.Join(request.OrganisationId, clock.GetUtcNow());
        var organisation = await db.Organisations.SingleAsync(o => o.Id == request.OrganisationId, ct);
        organisation.Claim();

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
        return Unit.Value;
    }

    private async Task<Partner?> Place(JoinPartnership request, CancellationToken ct)
    {
        var invited = await db.Partners.FirstOrDefaultAsync(p => p.OrganisationId == request.InvitedOrganisationId, ct);
        if (request.OrganisationId == request.InvitedOrganisationId || invited is null)
            return invited;

        var own = await db.Partners.FirstOrDefaultAsync(p => p.OrganisationId == request.OrganisationId, ct);
        await modules.Send(new WithdrawInvitations(request.InvitedOrganisationId), ct);
        await db.RemovePlaceholder(request.InvitedOrganisationId, ct);
        if (own is not null)
        {
            db.Remove(invited);
            db.Changed("/api/partners");
            db.Changed("/api/onboarding");
        }
        return own ?? invited;
    }
}
