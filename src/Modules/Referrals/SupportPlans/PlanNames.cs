using MediatR;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;

namespace PlacePartners.Referrals;

/// <summary>How the people and organisations of a plan are called, and who keeps plans in each of them.</summary>
internal sealed class PlanNames
{
    private readonly Dictionary<Guid, string> organisations;
    private readonly Dictionary<Guid, string> members;

    private PlanNames(
        Dictionary<Guid, string> organisations,
        Dictionary<Guid, string> members,
        IReadOnlyList<Member> keepers,
        IReadOnlyList<PartnerRecord> partners
    ) => (this.organisations, this.members, Keepers, Partners) = (organisations, members, keepers, partners);

    public IReadOnlyList<Member> Keepers { get; }

    public IReadOnlyList<PartnerRecord> Partners { get; }

    public static async Task<PlanNames> Load(SupportPlan plan, IMediator modules, CancellationToken ct)
    {
        List<Guid?> memberIds =
        [
            plan.LeadMembershipId,
            .. plan.Actions.Select(action => action.MembershipId),
            .. plan.Notes.Select(note => note.MembershipId),
            .. plan.Reviews.Select(review => review.RecordedByMembershipId),
        ];
        List<Guid?> organisationIds =
        [
            plan.OpenedByOrganisationId,
            plan.LeadOrganisationId,
            .. plan.Agencies.Select(agency => (Guid?)agency.OrganisationId),
            .. plan.Actions.Select(action => (Guid?)action.OrganisationId),
            .. plan.Notes.Select(note => (Guid?)note.OrganisationId),
            .. plan.Consents.Select(consent => (Guid?)consent.OrganisationId),
        ];
        var members = await modules.Send(new GetMembersById([.. memberIds.OfType<Guid>().Distinct()]), ct);
        var organisations = await modules.Send(
            new GetOrganisations([.. organisationIds.OfType<Guid>().Distinct()]),
            ct
        );
        return new(
            organisations.ToDictionary(organisation => organisation.Id, organisation => organisation.Name),
            members.ToDictionary(member => member.MembershipId, member => member.Name),
            await modules.Keepers(null, ct),
            await modules.Send(new GetPartners(), ct)
        );
    }

    public string Organisation(Guid id) => organisations.GetValueOrDefault(id, "");

    public string? OrganisationOrNone(Guid? id) => id is { } one ? Organisation(one) : null;

    public string? Member(Guid? id) => id is { } one ? members.GetValueOrDefault(one) : null;
}
