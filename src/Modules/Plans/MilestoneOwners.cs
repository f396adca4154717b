using MediatR;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Platform.Time;

namespace PlacePartners.Plans;

/// <summary>Who answers for a milestone, and is told so.</summary>
internal static class MilestoneOwners
{
    /// <summary>The person who owns it, else the owner organisation's coordinators, else the partnership's managers.</summary>
    public static async Task<IReadOnlyCollection<Guid>> Of(Milestone milestone, IMediator modules, CancellationToken ct)
    {
        var colleagues = await modules.Send(new GetMembers(milestone.OwnerOrganisationId), ct);
        var owner = colleagues.Where(member => member.MembershipId == milestone.OwnerMembershipId).ToList();
        if (owner.Count == 0)
            owner = [.. colleagues.Where(member => member.Roles.Contains(Role.OrganisationCoordinator))];
        if (owner.Count == 0)
            owner = [.. await modules.Send(new GetMembers(Role: Role.PartnershipManager), ct)];
        return [.. owner.Select(member => member.MembershipId)];
    }

    /// <summary>Tells them that it is theirs, unless they took it themselves.</summary>
    public static async Task TellOwners(
        this IMediator modules,
        Milestone milestone,
        Guid byMembershipId,
        CancellationToken ct
    )
    {
        var owners = (await Of(milestone, modules, ct)).Where(owner => owner != byMembershipId).ToList();
        var whose = milestone.OwnerMembershipId is null ? "your organisation’s" : "yours";
        await modules.Send(
            new Notify(
                $"milestone-owner:{milestone.Id:N}:{milestone.Version}:{milestone.Owner.MembershipId ?? milestone.Owner.OrganisationId:N}",
                owners,
                $"A milestone is {whose}: {milestone.Title}",
                $"“{milestone.Title}” is due on {UkTime.Format(milestone.DueOn)}. You are reminded before it is due.",
                $"/milestones/{milestone.Id}",
                ByEmail: true
            ),
            ct
        );
    }
}
