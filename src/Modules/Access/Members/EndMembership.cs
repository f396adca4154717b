using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Access;

public static class EndMembership
{
    public static async Task<NoContent> Handle(
        Guid membershipId,
        AppDb db,
        MemberDesk desk,
        LeavingDesk leaving,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var membership = await desk.Find(membershipId, ct);
        if (membership.Roles.Contains(Role.PartnershipManager) && !me.Has(Permission.ManagePartnership))
            throw Refusal.NotAllowed();
        await desk.KeepAManager(membership, ct);

        await leaving.EndDeputiesOf(membership, ct);
        membership.End(clock.GetUtcNow());
        db.AccessEnded(membership.AccountId);
        db.Changed("/api/members");
        db.Changed("/api/me", membership.OrganisationId);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
