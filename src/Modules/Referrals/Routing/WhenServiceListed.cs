using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>A service is routed to by the needs that it says it answers: added last, taken out when it no longer does.</summary>
internal sealed class WhenServiceListed(AppDb db, OfferUnmetNeeds unmet)
    : INotificationHandler<ServiceListed>,
        INotificationHandler<ServiceChanged>
{
    public Task Handle(ServiceListed happened, CancellationToken ct) => Route(happened.ServiceId, happened.Needs, ct);

    public Task Handle(ServiceChanged happened, CancellationToken ct) =>
        Route(happened.ServiceId, happened.IsActive ? happened.Needs : [], ct);

    private async Task Route(Guid serviceId, IReadOnlyList<string> needs, CancellationToken ct)
    {
        var rules = await db.RoutingRules.Where(rule => rule.ServiceId == serviceId).ToListAsync(ct);
        db.RemoveRange(rules.Where(rule => !needs.Contains(rule.Need)));
        var terms = await db.TermsInUse(ct);
        foreach (var need in needs.Distinct().Where(need => rules.All(rule => rule.Need != need)))
        {
            var last = await db.RoutingRules.Where(rule => rule.Need == need).MaxAsync(rule => (int?)rule.Position, ct);
            var rule = RoutingRule.Add(need, serviceId, (last ?? 0) + 1);
            // A service that comes back does so on the terms that two people agreed, not on none.
            if (terms(need, serviceId) is { } agreed)
                rule.KeepTo(agreed);
            db.Add(rule);
        }
        db.Changed("/api/routing");
        await db.SaveChangesAsync(ct);
        await unmet.Run(ct);
    }
}
