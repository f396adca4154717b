using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>Which services answer which need today: rules in use, to services that are active, in the lead's order.</summary>
internal sealed class RoutingTable
{
    private readonly Dictionary<string, List<ServiceRecord>> byNeed;
    private readonly Dictionary<string, FanOut> fanOuts;
    private readonly HashSet<Guid> signed;

    private RoutingTable(
        Dictionary<string, List<ServiceRecord>> byNeed,
        Dictionary<string, FanOut> fanOuts,
        HashSet<Guid> signed
    ) => (this.byNeed, this.fanOuts, this.signed) = (byNeed, fanOuts, signed);

    public static async Task<RoutingTable> Load(AppDb db, IMediator modules, CancellationToken ct)
    {
        var rules = await db
            .RoutingRules.AsNoTracking()
            .Where(r => r.IsActive)
            .OrderBy(r => r.Position)
            .ToListAsync(ct);
        var fanOuts = await db.NeedRoutings.AsNoTracking().ToDictionaryAsync(r => r.Need, r => r.FanOut, ct);
        var services = (await modules.Send(new GetServices(), ct)).ToDictionary(service => service.Id);
        var partners = await modules.Send(new GetPartners(), ct);
        return new(
            rules
                .Where(rule => services.ContainsKey(rule.ServiceId))
                .GroupBy(rule => rule.Need)
                .ToDictionary(group => group.Key, group => group.Select(rule => services[rule.ServiceId]).ToList()),
            fanOuts,
            [.. partners.Where(partner => partner.MayReceiveReferrals).Select(partner => partner.OrganisationId)]
        );
    }

    /// <summary>Whether a referral may go to it; if not, the person can only be told about it.</summary>
    public bool MayRefer(ServiceRecord service) => service.TakesReferrals && signed.Contains(service.OrganisationId);

    /// <summary>The services to propose for a need. Where only the first is wanted, it is the first that can be referred to.</summary>
    public IReadOnlyList<ServiceRecord> For(string need)
    {
        var services = byNeed.GetValueOrDefault(need) ?? [];
        return fanOuts.GetValueOrDefault(need) == FanOut.First
            ? [.. services.OrderByDescending(MayRefer).Take(1)]
            : services;
    }
}
