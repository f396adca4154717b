using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Access;

public static class ChangeRoles
{
    public sealed record Request(
        [Items(1, 9, ErrorMessage = "Choose at least one role.")] IReadOnlyList<Role> Roles,
        int Version
    );

    public static async Task<NoContent> Handle(
        Guid membershipId,
        Request request,
        AppDb db,
        MemberDesk desk,
        CurrentUser me,
        CancellationToken ct
    )
    {
        var membership = await desk.Find(membershipId, ct);
        var changed = request.Roles.Except(membership.Roles).Concat(membership.Roles.Except(request.Roles));
        GrantableRoles.Require(changed, me, await desk.IsLead(membership.OrganisationId, ct));
        if (!request.Roles.Contains(Role.PartnershipManager))
            await desk.KeepAManager(membership, ct);

        db.Expect(membership, request.Version);
        membership.ChangeRoles(request.Roles);
        db.Changed("/api/members");
        db.Changed("/api/me", membership.OrganisationId);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
