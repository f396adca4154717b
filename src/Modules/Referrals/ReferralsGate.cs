using MediatR;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>No resident's details are used before the agreement and the impact assessment are signed.</summary>
internal static class ReferralsGate
{
    /// <summary>Refuses where something is missing; else tells who answers for a checklist of this organisation.</summary>
    public static async Task<Guid> RequireOpen(this IMediator modules, Guid organisationId, CancellationToken ct)
    {
        var protection = await modules.Send(new GetProtection(organisationId), ct);
        return protection.Gaps is []
            ? protection.ChecklistControllerId!.Value
            : throw Refusal.Rule("referrals-off", Words(protection.Gaps[0]));
    }

    private static string Words(ProtectionGap gap) =>
        gap switch
        {
            ProtectionGap.Dissolved => "This partnership has ended, so no referrals are made in it any more.",
            ProtectionGap.LeadHasNotSigned =>
                "Referrals are off until the lead organisation signs the data-sharing agreement.",
            ProtectionGap.OrganisationHasNotSigned =>
                "Referrals are off for your organisation until it signs the data-sharing agreement.",
            _ => "Referrals are off until the lead organisation signs the data-protection impact assessment.",
        };
}
