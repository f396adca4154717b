using MediatR;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

internal sealed class AnswerGetPublishedDistance(AppDb db) : IRequestHandler<GetPublishedDistance, PublishedDistance?>
{
    public async Task<PublishedDistance?> Handle(GetPublishedDistance request, CancellationToken ct) =>
        (await GetDistanceQuarters.Find(db, ct)) is not [var newest, ..]
            ? null
            : new(
                newest.Quarter,
                newest.PublishedOn,
                newest.Figures.People,
                [
                    .. newest.Figures.Scales.Select(row => new PublishedScale(
                        row.ScaleId,
                        row.Name,
                        row.Twice,
                        row.Better,
                        row.Same,
                        row.Worse
                    )),
                ]
            );
}
