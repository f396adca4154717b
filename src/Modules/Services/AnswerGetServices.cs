using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Time;

namespace PlacePartners.Services;

internal sealed class AnswerGetServices(AppDb db, IMediator modules, TimeProvider clock)
    : IRequestHandler<Contracts.Services.GetServices, IReadOnlyList<ServiceRecord>>
{
    public async Task<IReadOnlyList<ServiceRecord>> Handle(Contracts.Services.GetServices request, CancellationToken ct)
    {
        var offered =
            from offer in db.Offers
            join service in db.Services on offer.ServiceId equals service.Id
            select new
            {
                Service = service,
                Offer = offer,
                IsActive = service.ClosedAt == null && offer.StoppedAt == null,
            };
        offered = request.Ids is { } ids
            ? offered.Where(o => ids.Contains(o.Service.Id))
            : offered.Where(o => o.IsActive);
        var found = await offered.AsNoTracking().OrderBy(o => o.Service.Name).ThenBy(o => o.Service.Id).ToListAsync(ct);

        var organisationIds = found.Select(o => o.Service.OrganisationId).Distinct().ToList();
        var names = (await modules.Send(new GetOrganisations(organisationIds), ct)).ToDictionary(
            o => o.Id,
            o => o.Name
        );
        var today = UkTime.Today(clock);
        return
        [
            .. found.Select(o =>
                Record(
                    o.Service,
                    names.GetValueOrDefault(o.Service.OrganisationId, ""),
                    o.IsActive,
                    o.Offer.IntakeOn(today),
                    o.Offer
                )
            ),
        ];
    }

    private static ServiceRecord Record(
        Service service,
        string organisationName,
        bool isActive,
        Intake intake,
        ServiceOffer offer
    ) =>
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
            OrNull(service.Address),
            service.IsFor,
            intake,
            service.CheckedOn,
            OrNull(service.NeutralName),
            offer.Reach,
            offer.ReceivesSafeguarding
        );

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
