using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Security;

namespace PlacePartners.Plans;

/// <summary>The goals, organisations and people that the asking person may choose for a milestone.</summary>
public static class GetMilestoneChoices
{
    public sealed record Response(
        IReadOnlyList<Goal> Goals,
        IReadOnlyList<Organisation> Organisations,
        IReadOnlyList<Person> People,
        int QuickWinDays
    );

    public sealed record Goal(Guid GoalId, string Title);

    public sealed record Organisation(Guid OrganisationId, string Name);

    public sealed record Person(Guid MembershipId, Guid OrganisationId, string Name);

    public static async Task<Ok<Response>> Handle(IMediator modules, CurrentUser me, CancellationToken ct)
    {
        var goals = await modules.Send(new GetGoals(), ct);
        var partners = (await modules.Send(new GetPartners(), ct))
            .Where(partner => partner.HasJoined)
            .Where(partner => OwnMilestone.MayChange(me, partner.OrganisationId))
            .ToList();
        var members = await modules.Send(new GetMembers(), ct);
        return TypedResults.Ok(
            new Response(
                [.. goals.Select(goal => new Goal(goal.Id, goal.Title))],
                [.. partners.Select(partner => new Organisation(partner.OrganisationId, partner.Name))],
                [
                    .. members
                        .Where(member => partners.Any(partner => partner.OrganisationId == member.OrganisationId))
                        .Select(member => new Person(member.MembershipId, member.OrganisationId, member.Name)),
                ],
                Milestone.QuickWinDays
            )
        );
    }
}
