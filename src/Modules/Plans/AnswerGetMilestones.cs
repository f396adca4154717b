using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Plans;
using PlacePartners.Platform.Data;

namespace PlacePartners.Plans;

internal sealed class AnswerGetMilestones(AppDb db) : IRequestHandler<GetMilestones, IReadOnlyList<MilestoneRecord>>
{
    public async Task<IReadOnlyList<MilestoneRecord>> Handle(GetMilestones request, CancellationToken ct)
    {
        var milestones = await db
            .Milestones.AsNoTracking()
            .Where(m => m.Status != MilestoneStatus.Withdrawn)
            .OrderBy(m => m.DueOn)
            .ThenBy(m => m.Id)
            .ToListAsync(ct);
        var notes = await MilestoneSearch.LatestNotes(db, [.. milestones.Select(m => m.Id)], ct);
        return
        [
            .. milestones.Select(m => new MilestoneRecord(
                m.Id,
                m.GoalId,
                m.Title,
                m.IsQuickWin,
                m.OwnerOrganisationId,
                m.DueOn,
                m.Status.Word(),
                m.CompletedOn,
                m.IsLate(request.Today),
                notes.GetValueOrDefault(m.Id)
            )),
        ];
    }
}
