using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;

namespace PlacePartners.Services;

internal sealed class AnswerGetServices(AppDb db, IMediator modules)
    : IRequestHandler<Contracts.Services.GetServices, IReadOnlyList<ServiceRecord>>
{
    public async Task<IReadOnlyList<ServiceRecord>> Handle(Contracts.Services.GetServices request, CancellationToken ct)
    {
        var offered =
            from offer in db.Offers
            join service in db.Services on offer.ServiceId equals service.Id
            select new { Service = service, IsActive = service.ClosedAt == null && offer.StoppedAt == null };
        offered = request.Ids is { } ids
            ? offered.Where(o => ids.Contains(o.Service.Id))
            : offered.Where(o => o.IsActive);
        var found = await offered.AsNoTracking().OrderBy(o => o.Service.Name).ThenBy(o => o.Service.Id).ToListAsync(ct);

        var organisationIds = found.Select(o => o.Service.OrganisationId).Distinct().ToList();
        var names = (await modules.Send(new GetOrganisations(organisationIds), ct)).ToDictionary(
            o => o.Id,
            o => o.Name
        );
        return
        [
            .. found.Select(o => Record(o.Service, names.GetValueOrDefault(o.Service.OrganisationId, ""), o.IsActive)),
        ];
    }

    private static ServiceRecord Record(Service service, string organisationName, bool isActive) =>
        new(
            service.Id,
            service.OrganisationId,
            organisationName,
            service.Name,
            service.Description,
            service.Needs,
            service.TakesReferrals,
            isActive,
            OrNull(service.Phone),
            OrNull(service.Email),
            OrNull(service.Website),
            OrNull(service.Address)
        );

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
