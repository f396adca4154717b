using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Partnerships.Visions;

public static class EndorseVision
{
    public static async Task<NoContent> Handle(
        int number,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var newest = await db.VisionVersions.MaxAsync(v => (int?)v.Number, ct) ?? 0;
        if (number < 1 || number > newest)
            throw Refusal.NotFound("version of the vision");
        if (number < newest)
            throw Refusal.Rule(
                "not-current",
                $"Version {newest} has been published since. Read it, then endorse that one."
            );
        if (await db.VisionEndorsements.AnyAsync(e => e.OrganisationId == me.OrganisationId && e.Number == number, ct))
            return TypedResults.NoContent();

        db.Add(VisionEndorsement.Of(number, me.OrganisationId, me.MembershipId, clock.GetUtcNow()));
        db.Publish(new VisionEndorsed(me.OrganisationId, number));
        db.Changed("/api/vision");
        db.Changed("/api/onboarding");
        db.Changed("/api/partners");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
