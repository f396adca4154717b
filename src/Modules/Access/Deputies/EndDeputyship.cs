using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Access;

/// <summary>Ends it before its last day: by either of the two, or by whoever coordinates their organisation.</summary>
public static class EndDeputyship
{
    public static async Task<NoContent> Handle(
        Guid deputyshipId,
        AppDb db,
        MemberDesk desk,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var deputyship =
            await desk.Deputyships().FirstOrDefaultAsync(d => d.Id == deputyshipId, ct)
            ?? throw Refusal.NotFound("deputy");
        var isOwn =
            deputyship.AbsentMembershipId == me.MembershipId || deputyship.DeputyMembershipId == me.MembershipId;
        if (!isOwn && !me.Has(Permission.CoordinateOrganisation))
            throw Refusal.NotAllowed();

        deputyship.End(clock.GetUtcNow());
        db.Changed("/api/deputies");
        db.Changed("/api/me", deputyship.OrganisationId);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
