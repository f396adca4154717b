using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>How a safeguarding lead takes a concern in hand: only one of the own organisation.</summary>
internal static class ConcernDesk
{
    public static IQueryable<Concern> OwnConcerns(this AppDb db, CurrentUser me)
    {
        var organisationId = me.OrganisationId;
        return db.Concerns.Where(concern => concern.OrganisationId == organisationId && concern.DestroyedAt == null);
    }

    /// <summary>One to report: for a safeguarding lead, and for whoever opened it because none of them could be reached.</summary>
    public static async Task<Concern> ConcernToReport(
        this AppDb db,
        CurrentUser me,
        Guid concernId,
        CancellationToken ct
    )
    {
        var (keepsConcerns, membershipId) = (me.Has(Permission.KeepConcerns), me.MembershipId);
        var coordinates = me.Has(Permission.CoordinateOrganisation);
        var openings = db.Set<ConcernOpening>().AsQueryable();
        return await db.OwnConcerns(me)
                .Where(c =>
                    keepsConcerns
                    || (coordinates && openings.Any(o => o.ConcernId == c.Id && o.MembershipId == membershipId))
                )
                .FirstOrDefaultAsync(c => c.Id == concernId, ct)
            ?? throw Refusal.NotFound("concern");
    }

    public static async Task<Concern> OwnConcern(this AppDb db, CurrentUser me, Guid concernId, CancellationToken ct) =>
        await db.OwnConcerns(me).FirstOrDefaultAsync(concern => concern.Id == concernId, ct)
        ?? throw Refusal.NotFound("concern");
}
