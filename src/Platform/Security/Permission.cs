using PlacePartners.Contracts.Access;

namespace PlacePartners.Platform.Security;

/// <summary>What an endpoint asks of the person who calls it. Each endpoint names exactly one.</summary>
public enum Permission
{
    /// <summary>No sign-in needed.</summary>
    Anyone,

    /// <summary>Any signed-in account, outside partnerships.</summary>
    SignedIn,

    /// <summary>Runs the host.</summary>
    Operator,

    /// <summary>Any member of the partnership.</summary>
    Member,

    /// <summary>Partnership, place, vision, invitations, routing, checklist.</summary>
    ManagePartnership,

    /// <summary>The own organisation: profile, agreements, commitment, endorsement, colleagues, services.</summary>
    CoordinateOrganisation,

    /// <summary>Board, measures, milestones: to read.</summary>
    ViewBoard,

    /// <summary>Define measures and import published figures.</summary>
    ManageMeasures,

    /// <summary>Enter returns for the own organisation.</summary>
    SubmitReturns,

    /// <summary>Add and change milestones.</summary>
    ManageMilestones,

    /// <summary>Fill checklists with residents and follow what came of them.</summary>
    MakeReferrals,

    /// <summary>See all checklists, confirm with the person, send.</summary>
    RunHub,

    /// <summary>Answer referrals to the own organisation's services.</summary>
    ReceiveReferrals,

    /// <summary>Build reports.</summary>
    BuildReports,

    /// <summary>Read the audit trail.</summary>
    ViewAudit,

    /// <summary>See which organisations and roles looked at a resident's record.</summary>
    ViewReaders,
}

/// <summary>Which role may do what.</summary>
public static class Permissions
{
    private static readonly Permission[] Everyone = [Permission.Member];
    private static readonly Permission[] Partners = [Permission.Member, Permission.ViewBoard];

    /// <summary>What a role grants, besides what its holder has by other roles.</summary>
    public static IReadOnlyCollection<Permission> Of(Role role) =>
        role switch
        {
            Role.PartnershipManager =>
            [
                .. Partners,
                Permission.ManagePartnership,
                Permission.CoordinateOrganisation,
                Permission.ManageMeasures,
                Permission.SubmitReturns,
                Permission.ManageMilestones,
                Permission.BuildReports,
                Permission.ViewAudit,
                Permission.ViewReaders,
            ],
            Role.OrganisationCoordinator =>
            [
                .. Partners,
                Permission.CoordinateOrganisation,
                Permission.SubmitReturns,
                Permission.ManageMilestones,
            ],
            Role.Worker => [.. Partners, Permission.MakeReferrals],
            Role.ServiceWorker => [.. Partners, Permission.ReceiveReferrals],
            Role.HubWorker => [.. Partners, Permission.MakeReferrals, Permission.RunHub, Permission.ViewReaders],
            Role.SafeguardingLead => [.. Partners, Permission.RunHub, Permission.ViewReaders],
            Role.Evaluator => [.. Partners, Permission.BuildReports],
            Role.BoardMember => Partners,
            _ => Everyone,
        };
}
