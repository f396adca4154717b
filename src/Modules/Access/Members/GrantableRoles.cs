using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Access;

/// <summary>Which roles a person may give and take.</summary>
internal static class GrantableRoles
{
    /// <summary>Those of the own organisation.</summary>
    public static readonly IReadOnlyList<Role> ByCoordinator =
    [
        Role.OrganisationCoordinator,
        Role.Worker,
        Role.ServiceWorker,
        Role.SafeguardingLead,
        Role.BoardMember,
    ];

    /// <summary>The hub and the management are the lead organisation's, so their roles stay with its people.</summary>
    public static IReadOnlyList<Role> Of(CurrentUser me, bool isForLead) =>
        (me.Has(Permission.ManagePartnership), isForLead) switch
        {
            (false, _) => ByCoordinator,
            (true, false) => [.. ByCoordinator, Role.Evaluator],
            (true, true) => [Role.PartnershipManager, .. ByCoordinator, Role.HubWorker, Role.Evaluator],
        };

    public static void Require(IEnumerable<Role> roles, CurrentUser me, bool isForLead)
    {
        if (roles.Except(Of(me, isForLead)).Any())
            throw Refusal.Field(
                "roles",
                "Your own role does not let you give or take one of these roles. Ask the partnership manager."
            );
    }
}
