using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>
/// The records for which the former lead answered as lead are the new lead's to answer for, each with its line in the audit.
/// What a service holds of its own stays with it. Heard twice, nothing is left to move.
/// </summary>
internal sealed class WhenLeadChanged(AppDb db) : INotificationHandler<LeadChanged>
{
    public async Task Handle(LeadChanged happened, CancellationToken ct)
    {
        var (fromId, toId) = (happened.FromOrganisationId, happened.ToOrganisationId);
        if (happened.MovesChecklists)
            foreach (var person in await db.People.Where(p => p.ControllerId == fromId).ToListAsync(ct))
                person.AnswersTo(toId);
        if (happened.MovesReceived)
            foreach (var referral in await db.Referrals.Where(r => r.ControllerId == fromId).ToListAsync(ct))
                referral.AnswersTo(toId);
        await db.SaveChangesAsync(ct);
    }
}
