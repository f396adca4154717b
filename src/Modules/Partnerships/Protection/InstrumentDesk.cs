using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Tenancy;
using PlacePartners.Platform.Time;

namespace PlacePartners.Partnerships.Protection;

/// <summary>Does what an instrument says, on its day.</summary>
public sealed class InstrumentDesk(
    AppDb db,
    IMediator modules,
    ProtectionDesk protection,
    CurrentTenant tenant,
    TimeProvider clock
)
{
    /// <summary>
    /// Changes the context without saving. Waits where nobody acts for the new lead any more, and does not dissolve a
    /// partnership while services are in touch with people.
    /// </summary>
    internal async Task CarryOutIfDue(Instrument instrument, CancellationToken ct)
    {
        if (!instrument.IsDue(UkTime.Today(clock)))
            return;
        var isDissolution = instrument.Kind == InstrumentKind.Dissolution;
        if (isDissolution && await modules.Send(new CountOpenReferrals(), ct) > 0)
            return;
        var (fromId, toId) = (instrument.FromOrganisationId, instrument.ToOrganisationId);
        if ((await modules.Send(new GetMembers(toId), ct)).Count == 0)
            return;
        var partnership = await db.Partnerships.SingleAsync(p => p.Id == tenant.Id, ct);
        if (partnership.LeadOrganisationId != fromId)
            return;
        var inForce = await protection.InForce(ct);
        partnership.GoTo(toId);
        if (isDissolution)
            partnership.Dissolve(clock.GetUtcNow());
        await ChangePartners(fromId, toId, ct);
        instrument.CarryOut(clock.GetUtcNow());
        db.Publish(
            new LeadChanged(
                fromId,
                toId,
                MovesChecklists: inForce?.Of(Flow.TakingChecklists).ControllerId == fromId,
                MovesReceived: inForce?.Of(Flow.ReceivedReferrals).ControllerId == fromId,
                isDissolution,
                instrument.Signatures.Single(s => s.OrganisationId == toId).MembershipId
            )
        );
        db.Changed("/api/me");
        db.Changed("/api/partners");
        db.Changed("/api/data-protection");
    }

    private async Task ChangePartners(Guid fromId, Guid toId, CancellationToken ct)
    {
        var both = await db.Partners.Where(p => p.OrganisationId == fromId || p.OrganisationId == toId).ToListAsync(ct);
        both.Single(p => p.OrganisationId == fromId).GiveUpLead();
        both.Single(p => p.OrganisationId == toId).TakeLead();
    }
}
