using PlacePartners.Platform.Data;

namespace PlacePartners.Services;

/// <summary>An organisation offers a service of its own to this partnership.</summary>
internal sealed class ServiceOffer : TenantOwned
{
    private ServiceOffer() { }

    public Guid ServiceId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public DateTimeOffset OfferedAt { get; private set; }
    public DateTimeOffset? StoppedAt { get; private set; }

    public static ServiceOffer Of(Service service, DateTimeOffset now) =>
        new()
        {
            ServiceId = service.Id,
            OrganisationId = service.OrganisationId,
            OfferedAt = now,
        };

    public void OfferAgain(DateTimeOffset now) => (OfferedAt, StoppedAt) = (now, null);

    /// <summary>The service is another organisation's.</summary>
    public void GoesTo(Guid organisationId) => OrganisationId = organisationId;

    // The row stays, so that old referrals can still name the service.
    public void Stop(DateTimeOffset now) => StoppedAt ??= now;
}
