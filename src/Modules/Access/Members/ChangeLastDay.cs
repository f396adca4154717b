using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Access;

/// <summary>Sets, moves or takes away the last day of a person's access. A later day renews one that has run out.</summary>
public static class ChangeLastDay
{
    public sealed record Request(DateOnly? LastDay, int Version);

    public static async Task<NoContent> Handle(
        Guid membershipId,
        Request request,
        AppDb db,
        MemberDesk desk,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var membership = await desk.Find(membershipId, ct);
        if (membership.Roles.Contains(Role.PartnershipManager) && !me.Has(Permission.ManagePartnership))
            throw Refusal.NotAllowed();
        if (membership.Id == me.MembershipId)
            throw Refusal.Field("lastDay", "Ask another coordinator, or a manager, to set your own last day.");
        if (request.LastDay is not null)
            await desk.KeepAManager(membership, ct);

        db.Expect(membership, request.Version);
        membership.EndAfter(request.LastDay, UkTime.Today(clock));
        db.Changed("/api/members");
        db.Changed("/api/me", membership.OrganisationId);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
