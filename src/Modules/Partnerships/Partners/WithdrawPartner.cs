using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Partnerships.Partners;

/// <summary>Takes back the invitation of an organisation that has not joined.</summary>
public static class WithdrawPartner
{
    public static async Task<NoContent> Handle(Guid partnerId, AppDb db, IMediator modules, CancellationToken ct)
    {
        var partner =
            await db.Partners.FirstOrDefaultAsync(p => p.Id == partnerId, ct) ?? throw Refusal.NotFound("partner");
        partner.RequireInvited();
        await modules.Send(new WithdrawInvitations(partner.OrganisationId), ct);
        await db.RemovePlaceholder(partner.OrganisationId, ct);

        db.Remove(partner);
        db.Changed("/api/partners");
        db.Changed("/api/onboarding");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
