using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Time;

namespace PlacePartners.Partnerships.Visions;

internal sealed class AnswerGetVisionRecord(AppDb db, IMediator modules)
    : IRequestHandler<GetVisionRecord, VisionRecord>
{
    public async Task<VisionRecord> Handle(GetVisionRecord request, CancellationToken ct)
    {
        var goals = await modules.Send(new GetGoals(), ct);
        if (
            await db.VisionVersions.AsNoTracking().OrderByDescending(v => v.Number).FirstOrDefaultAsync(ct)
            is not { } newest
        )
            return new VisionRecord(0, null, "", [], goals, []);
        var endorsed = await (
            from endorsement in db.VisionEndorsements
            join organisation in db.Organisations on endorsement.OrganisationId equals organisation.Id
            where endorsement.Number == newest.Number
            orderby organisation.Name
            select new
            {
                organisation.Id,
                organisation.Name,
                endorsement.EndorsedAt,
            }
        ).ToListAsync(ct);
        return new VisionRecord(
            newest.Number,
            UkTime.DateOf(newest.PublishedAt),
            newest.Text,
            newest.Values,
            goals,
            [.. endorsed.Select(e => new Endorsement(e.Id, e.Name, UkTime.DateOf(e.EndorsedAt)))]
        );
    }
}
