using MediatR;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Encryption;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Referrals;

/// <summary>A key cannot be destroyed in the commit that erases its person, so it is right after it, however often it takes.</summary>
internal sealed class WhenPersonErased(PersonalKeys keys, CurrentTenant tenant) : INotificationHandler<PersonErased>
{
    public Task Handle(PersonErased happened, CancellationToken ct)
    {
        keys.Destroy(tenant.Id!.Value, happened.PersonId);
        return Task.CompletedTask;
    }
}
