using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;

namespace PlacePartners.Services;

internal sealed class AnswerGetServiceNames(AppDb db)
    : IRequestHandler<GetServiceNames, IReadOnlyDictionary<Guid, string>>
{
    public async Task<IReadOnlyDictionary<Guid, string>> Handle(GetServiceNames request, CancellationToken ct)
    {
        var ids = request.Ids;
        return await (
            from offer in db.Offers
            join service in db.Services on offer.ServiceId equals service.Id
            where ids.Contains(service.Id)
            select new { service.Id, service.Name }
        ).ToDictionaryAsync(service => service.Id, service => service.Name, ct);
    }
}
