using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>
/// What the service received, and where its organisation answers for that, is the other organisation's, each record with
/// its line in the audit. Heard twice, nothing is left to move.
/// </summary>
internal sealed class WhenServiceHandedOver(AppDb db) : INotificationHandler<ServiceHandedOver>
{
    public async Task Handle(ServiceHandedOver happened, CancellationToken ct)
    {
        var (from, to) = (happened.FromOrganisationId, happened.ToOrganisationId);
        var received = await db
            .Referrals.Where(r => r.ServiceId == happened.ServiceId && r.OrganisationId == from)
            .ToListAsync(ct);
        foreach (var referral in received)
            referral.GoesWithService(from, to);
        var clocks = await db
            .Clocks.Where(c => c.ServiceId == happened.ServiceId && c.OrganisationId == from && c.StoppedAt == null)
            .ToListAsync(ct);
        foreach (var clock in clocks)
            clock.GoesTo(to);
        db.Changed("/api/inbox");
        db.Changed("/api/submissions");
        db.Changed("/api/hub");
        await db.SaveChangesAsync(ct);
    }
}
