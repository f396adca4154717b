using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Access;

internal sealed class AnswerGetMembers(AppDb db, CurrentTenant tenant)
    : IRequestHandler<GetMembers, IReadOnlyList<Member>>,
        IRequestHandler<GetMembersById, IReadOnlyList<Member>>
{
    public async Task<IReadOnlyList<Member>> Handle(GetMembers request, CancellationToken ct)
    {
        var memberships = db.LiveMemberships.Where(m => m.PartnershipId == tenant.Id);
        if (request.OrganisationId is { } organisationId)
            memberships = memberships.Where(m => m.OrganisationId == organisationId);
        var members = await WithAccounts(memberships).ToListAsync(ct);
        return [.. members.Where(m => request.Role is not { } role || m.Roles.Contains(role))];
    }

    public async Task<IReadOnlyList<Member>> Handle(GetMembersById request, CancellationToken ct)
    {
        var members = await WithAccounts(
                db.Memberships.Where(m => m.PartnershipId == tenant.Id && request.MembershipIds.Contains(m.Id))
            )
            .ToListAsync(ct);
        var left = request.MembershipIds.Except(members.Select(member => member.MembershipId)).ToList();
        return left.Count == 0 ? members : [.. members, .. await Programs(left, ct)];
    }

    // What a program did stands under its own id; it has a name, and nowhere to be reached.
    private Task<List<Member>> Programs(List<Guid> ids, CancellationToken ct) =>
        db
            .ApiClients.Where(c => c.PartnershipId == tenant.Id && ids.Contains(c.Id))
            .OrderBy(c => c.Name)
            .ThenBy(c => c.Id)
            .Select(c => new Member(c.Id, c.Id, c.Name, "", c.OrganisationId, new List<Role>()))
            .ToListAsync(ct);

    private IQueryable<Member> WithAccounts(IQueryable<Membership> memberships) =>
        from membership in memberships
        join account in db.Accounts on membership.AccountId equals account.Id
        orderby account.Name, membership.Id
        select new Member(
            membership.Id,
            account.Id,
            account.Name,
            account.Email!,
            membership.OrganisationId,
            membership.Roles
        );
}
