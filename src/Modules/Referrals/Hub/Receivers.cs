using MediatR;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Contracts.Services;

namespace PlacePartners.Referrals;

/// <summary>How services stand on the day of sending.</summary>
internal sealed class Receivers
{
    private readonly Dictionary<Guid, ServiceRecord> services;
    private readonly HashSet<Guid> signed;
    private readonly HashSet<Guid> peopled;

    private Receivers(IEnumerable<ServiceRecord> services, IEnumerable<Guid> signed, IEnumerable<Guid> peopled) =>
        (this.services, this.signed, this.peopled) = (
            services.ToDictionary(service => service.Id),
            [.. signed],
            [.. peopled]
        );

    /// <param name="serviceIds">Only these, closed ones included; null for all that are active.</param>
    public static async Task<Receivers> Load(
        IReadOnlyCollection<Guid>? serviceIds,
        IMediator modules,
        CancellationToken ct
    )
    {
        var services = await modules.Send(new GetServices(serviceIds), ct);
        var partners = await modules.Send(new GetPartners(), ct);
        var workers = await modules.Send(new GetMembers(Role: Role.ServiceWorker), ct);
        return new(
            services,
            partners.Where(partner => partner.MayReceiveReferrals).Select(partner => partner.OrganisationId),
            workers.Select(worker => worker.OrganisationId)
        );
    }

    /// <summary>Those that a referral can be proposed to; one that is paused waits until it opens again.</summary>
    public IEnumerable<ServiceRecord> Open =>
        services.Values.Where(service =>
            service is { IsActive: true, TakesReferrals: true }
            && signed.Contains(service.OrganisationId)
            && IsAnybodyThere(service)
        );

    /// <summary>Why nothing can be sent to a service today, whoever agrees; null when it can.</summary>
    public Hindrance? HindranceTo(Guid serviceId) =>
        Of(serviceId) switch
        {
            { TakesReferrals: false } => Hindrance.ServiceClosed,
            { HasSigned: false } => Hindrance.NoAgreement,
            { HasPeople: false } => Hindrance.NobodyThere,
            _ => null,
        };

    public ServiceRecord? Find(Guid serviceId) => services.GetValueOrDefault(serviceId);

    private bool IsAnybodyThere(ServiceRecord service) =>
        service.Reach.By != ReachedBy.Colleagues || peopled.Contains(service.OrganisationId);

    public Receiver Of(Guid serviceId) =>
        Find(serviceId) is { } service
            ? new(
                service is { IsActive: true, TakesReferrals: true, Intake.PausedUntil: null },
                signed.Contains(service.OrganisationId),
                IsAnybodyThere(service),
                service.Reach.By,
                service.AssuredOn
            )
            : new(TakesReferrals: false, HasSigned: false);
}
