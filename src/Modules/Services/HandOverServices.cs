using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Jobs;
using PlacePartners.Platform.Time;

namespace PlacePartners.Services;

/// <summary>
/// On the announced day a service is the other organisation's, and in each partnership its offer follows. Where that one is
/// no partner, the service is offered no more.
/// </summary>
internal sealed class HandOverServices(AppDb db, IMediator modules, TimeProvider clock) : IJob
{
    public async Task Run(CancellationToken ct)
    {
        await HandOverDue(ct);
        var behind = await (
            from offer in db.Offers
            join service in db.Services on offer.ServiceId equals service.Id
            where offer.OrganisationId != service.OrganisationId
            select new { offer, service }
        ).ToListAsync(ct);
        foreach (var (offer, service) in behind.Select(row => (row.offer, row.service)))
            await Follow(offer, service, ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task HandOverDue(CancellationToken ct)
    {
        var today = UkTime.Today(clock);
        var due = await db.Services.Where(s => s.HandsOverTo != null && s.HandsOverOn <= today).ToListAsync(ct);
        foreach (var service in due)
        {
            var to = service.HandsOverTo!.Value;
            var taken = await db.Services.Where(s => s.OrganisationId == to).Select(s => s.Name).ToListAsync(ct);
            service.GoesTo(to, OtherName.Of(service, taken, await NameOf(service.OrganisationId, ct)));
            await db.SaveChangesAsync(ct);
        }
    }

    private async Task Follow(ServiceOffer offer, Service service, CancellationToken ct)
    {
        var (from, to) = (offer.OrganisationId, service.OrganisationId);
        var partners = await modules.Send(new GetPartners(), ct);
        var goesOn = partners.Any(partner => partner.OrganisationId == to && partner.HasJoined);
        if (!goesOn)
            offer.Stop(clock.GetUtcNow());
        offer.GoesTo(to);
        OwnService.Tell(db, service, isOffered: offer.StoppedAt is null);
        db.Publish(new ServiceHandedOver(service.Id, from, to));
        var managers = await modules.Send(new GetMembers(Role: Role.PartnershipManager), ct);
        await modules.Send(
            new Notify(
                $"service-handed-over:{service.Id}:{from}:{to}",
                [.. managers.Select(manager => manager.MembershipId)],
                $"A service has gone to another organisation: {await NameOf(to, ct)}",
                goesOn
                    ? "Its referrals went with it. New ones reach it once that organisation has signed the data-sharing agreement."
                    : "That organisation is no partner here, so nobody can refer to the service any more. Its open referrals went with it: invite the organisation, or hand them on.",
                $"/services/{service.Id}",
                ByEmail: true
            ),
            ct
        );
    }

    private async Task<string> NameOf(Guid organisationId, CancellationToken ct) =>
        (await modules.Send(new GetOrganisations([organisationId]), ct)).Single().Name;
}
