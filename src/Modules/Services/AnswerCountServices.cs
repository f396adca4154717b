using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;

namespace PlacePartners.Services;

internal sealed class AnswerCountServices(AppDb db) : IRequestHandler<CountServices, IReadOnlyDictionary<Guid, int>>
{
    public async Task<IReadOnlyDictionary<Guid, int>> Handle(CountServices request, CancellationToken ct)
    {
        var counts = await (
            from offer in db.Offers
            join service in db.Services on offer.ServiceId equals service.Id
            where offer.StoppedAt == null && service.ClosedAt == null
            where request.OrganisationIds.Contains(offer.OrganisationId)
            group offer by offer.OrganisationId into byOrganisation
            select new { byOrganisation.Key, Count = byOrganisation.Count() }
        ).ToDictionaryAsync(row => row.Key, row => row.Count, ct);
        return request.OrganisationIds.Distinct().ToDictionary(id => id, id => counts.GetValueOrDefault(id));
    }
}
