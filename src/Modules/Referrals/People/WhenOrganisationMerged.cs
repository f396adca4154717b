using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>
/// What it sent, received and answers for is the other organisation's, each record with its line in the audit. Histories
/// keep the name under which somebody acted. Heard twice, nothing is left to move.
/// </summary>
internal sealed class WhenOrganisationMerged(AppDb db) : INotificationHandler<OrganisationMerged>
{
    public async Task Handle(OrganisationMerged happened, CancellationToken ct)
    {
        var (from, to) = (happened.FromOrganisationId, happened.ToOrganisationId);
        foreach (var submission in await db.Submissions.Where(s => s.OrganisationId == from).ToListAsync(ct))
            submission.BelongsTo(to);
        foreach (var person in await db.People.Where(p => p.ControllerId == from).ToListAsync(ct))
            person.AnswersTo(to);
        var referrals = await db
            .Referrals.Where(r =>
                r.OrganisationId == from || r.ReferringOrganisationId == from || r.ControllerId == from
            )
            .ToListAsync(ct);
        foreach (var referral in referrals)
            referral.Moves(from, to);
        db.Changed("/api/submissions");
        db.Changed("/api/inbox");
        db.Changed("/api/hub");
        await db.SaveChangesAsync(ct);
    }
}
