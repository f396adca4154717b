using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Services;
using PlacePartners.Partnerships.Agreements;
using PlacePartners.Platform.Data;

namespace PlacePartners.Partnerships.Partners;

/// <summary>What is left to do, for many partners at once.</summary>
public sealed class Onboarding(AppDb db, IMediator modules)
{
    internal async Task<IReadOnlyDictionary<Guid, PartnerProgress>> Of(
        IReadOnlyCollection<Partner> partners,
        CancellationToken ct
    )
    {
        var organisationIds = partners.Select(partner => partner.OrganisationId).ToList();
        var signed = await Signed(organisationIds, ct);
        var newest = await db.VisionVersions.MaxAsync(v => (int?)v.Number, ct);
        var endorsed = await db
            .VisionEndorsements.Where(e => e.Number == newest && organisationIds.Contains(e.OrganisationId))
            .Select(e => e.OrganisationId)
            .ToHashSetAsync(ct);
        var people = (await modules.Send(new GetMembers(), ct)).CountBy(member => member.OrganisationId).ToDictionary();
        var services = await modules.Send(new CountServices(organisationIds), ct);

        return partners.ToDictionary(
            partner => partner.Id,
            partner =>
                PartnerProgress.Of(
                    partner,
                    [
                        new(
                            OnboardingStep.MembershipAgreement,
                            signed.Contains((partner.OrganisationId, AgreementKind.Membership)),
                            true
                        ),
                        new(
                            OnboardingStep.DataSharingAgreement,
                            signed.Contains((partner.OrganisationId, AgreementKind.DataSharing)),
                            true
                        ),
                        new(OnboardingStep.Involvement, partner.Commitment is not null, true),
                        new(OnboardingStep.Vision, endorsed.Contains(partner.OrganisationId), newest is not null),
                        new(OnboardingStep.Colleague, people.GetValueOrDefault(partner.OrganisationId) > 1, true),
                        new(OnboardingStep.Service, services.GetValueOrDefault(partner.OrganisationId) > 0, true),
                    ]
                )
        );
    }

    private async Task<HashSet<(Guid, AgreementKind)>> Signed(List<Guid> organisationIds, CancellationToken ct)
    {
        var inForce = await db
            .Agreements.GroupBy(a => a.Kind)
            .Select(versions => new { Kind = versions.Key, Number = versions.Max(a => a.Number) })
            .ToDictionaryAsync(a => a.Kind, a => a.Number, ct);
        var signatures = await db
            .Signatures.Where(s => organisationIds.Contains(s.OrganisationId))
            .Select(s => new
            {
                s.OrganisationId,
                s.Kind,
                s.Number,
            })
            .ToListAsync(ct);
        return [.. signatures.Where(s => s.Number == inForce[s.Kind]).Select(s => (s.OrganisationId, s.Kind))];
    }
}
