using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;

namespace PlacePartners.Access;

public static class ResendInvitation
{
    public static async Task<NoContent> Handle(
        Guid invitationId,
        AppDb db,
        MemberDesk desk,
        InvitationDesk invitations,
        CancellationToken ct
    )
    {
        var invitation = await desk.FindPending(invitationId, ct);
        await invitations.Send(invitation, await desk.NameOf(invitation.OrganisationId, ct), ct);
        db.Changed("/api/members");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
