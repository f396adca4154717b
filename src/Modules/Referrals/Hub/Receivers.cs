using MediatR;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Contracts.Services;

namespace PlacePartners.Referrals;

/// <summary>How services stand on the day of sending.</summary>
internal sealed class Receivers
{
    private readonly Dictionary<Guid, ServiceRecord> services;
    private readonly HashSet<Guid> signed;

    private Receivers(IEnumerable<ServiceRecord> services, IEnumerable<Guid> signed) =>
        (this.services, this.signed) = (services.ToDictionary(service => service.Id), [.. signed]);

    /// <param name="serviceIds">Only these, closed ones included; null for all that are active.</param>
    public static async Task<Receivers> Load(
        IReadOnlyCollection<Guid>? serviceIds,
        IMediator modules,
        CancellationToken ct
    )
    {
        var services = await modules.Send(new GetServices(serviceIds), ct);
        var partners = await modules.Send(new GetPartners(), ct);
        return new(
            services,
            partners.Where(partner => partner.MayReceiveReferrals).Select(partner => partner.OrganisationId)
        );
    }

    public IEnumerable<ServiceRecord> Open =>
        services.Values.Where(service => Of(service.Id) is { TakesReferrals: true, HasSigned: true });

    public ServiceRecord? Find(Guid serviceId) => services.GetValueOrDefault(serviceId);

    public Receiver Of(Guid serviceId) =>
        Find(serviceId) is { } service
            ? new(service is { IsActive: true, TakesReferrals: true }, signed.Contains(service.OrganisationId))
            : new(TakesReferrals: false, HasSigned: false);
}
