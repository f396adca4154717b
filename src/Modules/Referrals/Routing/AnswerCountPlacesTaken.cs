using MediatR;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

internal sealed class AnswerCountPlacesTaken(AppDb db, TimeProvider clock)
    : IRequestHandler<CountPlacesTaken, IReadOnlyDictionary<Guid, int>>
{
    public async Task<IReadOnlyDictionary<Guid, int>> Handle(CountPlacesTaken request, CancellationToken ct)
    {
        var taken = await db.PlacesTaken(UkTime.Today(clock), ct);
        return request.ServiceIds is { } ids ? taken.Where(service => ids.Contains(service.Key)).ToDictionary() : taken;
    }
}
