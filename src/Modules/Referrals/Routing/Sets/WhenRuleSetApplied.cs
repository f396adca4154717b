using MediatR;
using PlacePartners.Contracts.Referrals;

namespace PlacePartners.Referrals;

/// <summary>Other rules may have opened a service for needs that wait.</summary>
internal sealed class WhenRuleSetApplied(OfferUnmetNeeds unmet) : INotificationHandler<RuleSetApplied>
{
    public Task Handle(RuleSetApplied happened, CancellationToken ct) => unmet.Run(ct);
}
