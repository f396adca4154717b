using MediatR;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Contracts.Services;

namespace PlacePartners.Referrals;

/// <summary>The names behind the ids of one checklist, asked for in three questions.</summary>
internal sealed record SubmissionNames(
    IReadOnlyDictionary<Guid, ServiceRecord> Services,
    IReadOnlyDictionary<Guid, string> Members,
    IReadOnlyDictionary<Guid, string> Organisations
)
{
    public static async Task<SubmissionNames> Load(Submission submission, IMediator modules, CancellationToken ct)
    {
        List<Guid> serviceIds =
        [
            .. submission.Referrals.Select(r => r.ServiceId),
            .. submission.Consents.Select(c => c.ServiceId),
        ];
        List<Guid?> memberIds =
        [
            submission.MembershipId,
            submission.KeyedInByMembershipId,
            .. submission.History.Select(e => e.MembershipId),
            .. submission.Consents.Select(c => c.RecordedByMembershipId),
            .. submission.Referrals.Select(r => r.AcceptedByMembershipId),
        ];
        List<Guid> organisationIds =
        [
            submission.OrganisationId,
            submission.Person.ControllerId,
            .. submission.Referrals.Select(r => r.OrganisationId),
            .. submission.Referrals.Select(r => r.ControllerId).OfType<Guid>(),
            .. submission.History.Select(e => e.OrganisationId),
        ];
        var services = await modules.Send(new GetServices([.. serviceIds.Distinct()]), ct);
        var members = await modules.Send(new GetMembersById([.. memberIds.OfType<Guid>().Distinct()]), ct);
        var organisations = await modules.Send(new GetOrganisations([.. organisationIds.Distinct()]), ct);
        return new(
            services.ToDictionary(service => service.Id),
            members.ToDictionary(member => member.MembershipId, member => member.Name),
            organisations.ToDictionary(organisation => organisation.Id, organisation => organisation.Name)
        );
    }

    public string Service(Guid id) => Services.GetValueOrDefault(id)?.Name ?? "";

    public string Member(Guid? id) => id is { } known ? Members.GetValueOrDefault(known, "") : "";

    /// <summary>Whoever took a step, or whose word somebody wrote down.</summary>
    public string Author(ReferralEvent happened) =>
        happened switch
        {
            { SpokenBy: "" } => Member(happened.MembershipId),
            { MembershipId: null } => happened.SpokenBy,
            _ => $"{happened.SpokenBy}, noted by {Member(happened.MembershipId)}",
        };

    /// <summary>The person to ask for at the service; null while nobody has taken it on.</summary>
    public string? Taker(Referral referral) =>
        referral.AcceptedByName.Length > 0 ? referral.AcceptedByName
        : referral.AcceptedByMembershipId is null ? null
        : Member(referral.AcceptedByMembershipId);

    public string Organisation(Guid id) => Organisations.GetValueOrDefault(id, "");
}
