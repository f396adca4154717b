using MediatR;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Plans;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Contracts.Services;

namespace PlacePartners.Partnerships.Organisations.Closure;

/// <summary>What hangs on an organisation in one partnership.</summary>
internal sealed record Hanging(int Services, int OpenReferrals, int Milestones, int People)
{
    public static async Task<Hanging> On(
        Guid organisationId,
        IMediator modules,
        DateOnly today,
        CancellationToken ct
    ) =>
        new(
            (await modules.Send(new CountServices([organisationId]), ct))[organisationId],
            await modules.Send(new CountOpenReferrals(organisationId), ct),
            (await modules.Send(new GetMilestones(today), ct)).Count(milestone =>
                milestone.OwnerOrganisationId == organisationId && milestone.CompletedOn is null
            ),
            (await modules.Send(new GetMembers(organisationId), ct)).Count
        );
}
