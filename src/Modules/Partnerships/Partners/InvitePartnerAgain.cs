using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Partnerships.Partners;

/// <summary>Sends a new link, to the same person or to another. The link sent before stops working.</summary>
public static class InvitePartnerAgain
{
    public sealed record Request([Line(3, 254)] string Email, [Text(0, 1000)] string? Message = null);

    public static async Task<NoContent> Handle(
        Guid partnerId,
        Request request,
        AppDb db,
        IMediator modules,
        CancellationToken ct
    )
    {
        var partner =
            await db.Partners.FirstOrDefaultAsync(p => p.Id == partnerId, ct) ?? throw Refusal.NotFound("partner");
        partner.RequireInvited();
        if (!EmailAddress.IsValid(request.Email))
            throw Refusal.Field("email", "Enter an e-mail address, such as hello@example.org.");
        var organisation = await db.Organisations.SingleAsync(o => o.Id == partner.OrganisationId, ct);
        var sent = (await modules.Send(new GetInvitations([organisation.Id]), ct)).FirstOrDefault();
        if (sent is not null && !string.Equals(sent.Email, request.Email.Trim(), StringComparison.OrdinalIgnoreCase))
            await modules.Send(new WithdrawInvitations(organisation.Id), ct);

        await modules.Send(
            new InvitePerson(
                organisation.Id,
                organisation.Name,
                request.Email,
                [Role.OrganisationCoordinator],
                request.Message
            ),
            ct
        );
        db.Changed("/api/partners");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
