using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Security;

namespace PlacePartners.Access;

public static class GetGrantableRoles
{
    public sealed record Response(IReadOnlyList<Role> Roles);

    public static async Task<Ok<Response>> Handle(
        MemberDesk desk,
        CurrentUser me,
        CancellationToken ct,
        Guid? organisationId = null
    ) =>
        TypedResults.Ok(
            new Response(GrantableRoles.Of(me, await desk.IsLead(organisationId ?? me.OrganisationId, ct)))
        );
}
