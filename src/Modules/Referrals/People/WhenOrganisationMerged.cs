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
        foreach (
            var clock in await db.Clocks.Where(c => c.OrganisationId == from && c.StoppedAt == null).ToListAsync(ct)
        )
            clock.GoesTo(to);
        foreach (var concern in await db.Concerns.Where(c => c.OrganisationId == from).ToListAsync(ct))
            concern.BelongsTo(to);
        foreach (var unreached in await db.Unreached.Where(u => u.OrganisationId == from).ToListAsync(ct))
            unreached.BelongsTo(to);
        foreach (var asked in await db.DeletionRequests.Where(d => d.OrganisationId == from).ToListAsync(ct))
            asked.BelongsTo(to);
        foreach (var made in await db.SharingOverrides.Where(o => o.OrganisationId == from).ToListAsync(ct))
            made.BelongsTo(to);
        foreach (var due in await db.DueRecords.Where(d => d.OrganisationId == from).ToListAsync(ct))
            due.BelongsTo(to);
        foreach (var destruction in await db.Destructions.Where(d => d.OrganisationId == from).ToListAsync(ct))
            destruction.BelongsTo(to);
        // Its system knows nothing of the other's referrals, and was given no right to hear of them.
        await db.RemoveWebhooks(from, ct);
        db.Changed("/api/submissions");
        db.Changed("/api/inbox");
        db.Changed("/api/hub");
        await db.SaveChangesAsync(ct);
    }
}
