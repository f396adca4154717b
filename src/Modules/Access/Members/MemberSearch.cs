using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Access;

/// <summary>What a list of people is asked for.</summary>
/// <param name="Search">Part of the name or of the e-mail address.</param>
/// <param name="MayDo">Only those whose roles grant it.</param>
public sealed record MemberQuery(
    string? Search = null,
    Role? Role = null,
    Guid? OrganisationId = null,
    Permission? MayDo = null,
    MemberOrder Order = MemberOrder.Name,
    bool Descending = false
);

/// <summary>The columns that people are sorted by.</summary>
public enum MemberOrder
{
    Name,
    Organisation,
    Since,
}

internal sealed record FoundMember(Membership Membership, string Name, string Email, string OrganisationName);

internal static class MemberSearch
{
    /// <summary>The people asked for among those that this person may see, in order.</summary>
    public static async Task<IReadOnlyList<FoundMember>> Find(
        MemberQuery asked,
        AppDb db,
        MemberDesk desk,
        IMediator modules,
        CancellationToken ct
    )
    {
        var (text, accounts) = (asked.Search?.Trim().ToUpperInvariant() ?? "", db.Accounts);
        var people = await (
            from membership in desk.Visible().AsNoTracking()
            join account in accounts on membership.AccountId equals account.Id
            where asked.OrganisationId == null || membership.OrganisationId == asked.OrganisationId
            where asked.Role == null || membership.Roles.Contains(asked.Role.Value)
            where text == "" || account.Name.ToUpper().Contains(text) || account.NormalizedEmail!.Contains(text)
            select new
            {
                account.Name,
                account.Email,
                Membership = membership,
            }
        ).ToListAsync(ct);
        var ids = people.Select(p => p.Membership.OrganisationId).Distinct().ToList();
        var names = (await modules.Send(new GetOrganisations(ids), ct)).ToDictionary(o => o.Id, o => o.Name);
        return Ordered(
            people
                .Where(p => asked.MayDo is not { } act || p.Membership.Roles.Exists(Grants(act)))
                .Select(p => new FoundMember(
                    p.Membership,
                    p.Name,
                    p.Email!,
                    names.GetValueOrDefault(p.Membership.OrganisationId, "")
                )),
            asked
        );
    }

    private static Predicate<Role> Grants(Permission act) => role => Permissions.Of(role).Contains(act);

    private static IReadOnlyList<FoundMember> Ordered(IEnumerable<FoundMember> people, MemberQuery asked)
    {
        IComparable By(FoundMember person) =>
            asked.Order switch
            {
                MemberOrder.Organisation => person.OrganisationName.ToUpperInvariant(),
                MemberOrder.Since => person.Membership.JoinedAt,
                _ => person.Name.ToUpperInvariant(),
            };
        return
        [
            .. (asked.Descending ? people.OrderByDescending(By) : people.OrderBy(By))
                .ThenBy(person => person.Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(person => person.Membership.Id),
        ];
    }
}
