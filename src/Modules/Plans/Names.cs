using MediatR;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;

namespace PlacePartners.Plans;

/// <summary>What other modules call the things that milestones hold the ids of.</summary>
internal sealed class Names(
    IReadOnlyList<GoalRecord> goals,
    IReadOnlyDictionary<Guid, string> organisations,
    IReadOnlyDictionary<Guid, string> people
)
{
    public IReadOnlyList<GoalRecord> Goals => goals;

    public static async Task<Names> For(
        IMediator modules,
        IEnumerable<Guid> organisationIds,
        IEnumerable<Guid> membershipIds,
        CancellationToken ct
    )
    {
        var goals = await modules.Send(new GetGoals(), ct);
        var organisations = await modules.Send(new GetOrganisations([.. organisationIds.Distinct()]), ct);
        var people = await modules.Send(new GetMembersById([.. membershipIds.Distinct()]), ct);
        return new Names(
            goals,
            organisations.ToDictionary(organisation => organisation.Id, organisation => organisation.Name),
            people.ToDictionary(person => person.MembershipId, person => person.Name)
        );
    }

    /// <summary>Empty for a goal that the vision no longer has.</summary>
    public string Goal(Guid goalId) => goals.FirstOrDefault(goal => goal.Id == goalId)?.Title ?? "";

    public string Organisation(Guid organisationId) => organisations.GetValueOrDefault(organisationId, "");

    public string? Person(Guid? membershipId) => membershipId is { } id ? people.GetValueOrDefault(id) : null;
}
