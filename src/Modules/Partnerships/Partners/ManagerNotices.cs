using MediatR;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Notifications;

namespace PlacePartners.Partnerships.Partners;

/// <summary>Tells the partnership's managers what a partner did; not those who act for that partner themselves.</summary>
internal sealed class ManagerNotices(IMediator modules)
{
    public async Task Tell(
        string key,
        Guid organisationId,
        string title,
        string body,
        string link,
        CancellationToken ct,
        bool byEmail = false
    )
    {
        var managers = await modules.Send(new GetMembers(Role: Role.PartnershipManager), ct);
        var told = managers
            .Where(manager => manager.OrganisationId != organisationId)
            .Select(manager => manager.MembershipId);
        await modules.Send(new Notify(key, [.. told], title, body, link, byEmail), ct);
    }
}
