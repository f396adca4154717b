using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Partnerships.Protection;

/// <summary>Whether residents' details may be used, and who answers for them.</summary>
public sealed class ProtectionDesk(AppDb db, IMediator modules, CurrentTenant tenant)
{
    /// <summary>The newest assessment that is signed; null for none.</summary>
    internal Task<ImpactAssessment?> InForce(CancellationToken ct) =>
        db
            .ImpactAssessments.AsNoTracking()
            .Where(a => a.SignedAt != null)
            .OrderByDescending(a => a.Number)
            .FirstOrDefaultAsync(ct);

    internal async Task<IReadOnlyList<ProtectionGap>> Gaps(
        Guid organisationId,
        ImpactAssessment? inForce,
        CancellationToken ct
    )
    {
        var partnership = await db.Partnerships.AsNoTracking().SingleAsync(p => p.Id == tenant.Id, ct);
        if (partnership.DissolvedAt is not null)
            return [ProtectionGap.Dissolved];
        var signed = (await modules.Send(new GetPartners(), ct))
            .Where(partner => partner.MayReceiveReferrals)
            .Select(partner => partner.OrganisationId)
            .ToHashSet();
        var leadId = partnership.LeadOrganisationId;
        var gaps = new List<ProtectionGap>();
        if (!signed.Contains(leadId))
            gaps.Add(ProtectionGap.LeadHasNotSigned);
        if (organisationId != leadId && !signed.Contains(organisationId))
            gaps.Add(ProtectionGap.OrganisationHasNotSigned);
        if (inForce?.OrganisationId != leadId)
            gaps.Add(ProtectionGap.AssessmentNotSigned);
        return gaps;
    }
}
