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

    /// <summary>Read, try and approve what a colleague drafted of the checklist and of routing.</summary>
    ApproveVersions,

    /// <summary>Build reports.</summary>
    BuildReports,

    /// <summary>Read the audit trail.</summary>
    ViewAudit,

    /// <summary>See which organisations and roles looked at a resident's record, and deal with breaches.</summary>
    ViewReaders,

    /// <summary>Answer people who ask what is kept about them, which takes reading all of it.</summary>
    AnswerAccessRequests,

    /// <summary>Read and report the safeguarding concerns of the own organisation.</summary>
    KeepConcerns,

    /// <summary>Approve or refuse what is to be shared without a person's consent.</summary>
    ApproveSharing,

    /// <summary>Decide on records whose time to be kept is over.</summary>
    ReviewRecords,

    /// <summary>Put a person's record under a legal hold, see which are, and lift it.</summary>
    HoldRecords,

    /// <summary>Support plans that the own organisation takes part in.</summary>
    KeepPlans,

    /// <summary>See how referrals flow between organisations: who refers to whom, and how it goes.</summary>
    ViewFlows,

    /// <summary>Read referrals in the form of a health record exchange. No role has it: it is for programs alone.</summary>
    ExchangeReferrals,
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
                Permission.ApproveVersions,
                Permission.CoordinateOrganisation,
                Permission.ManageMeasures,
                Permission.SubmitReturns,
                Permission.ManageMilestones,
                Permission.BuildReports,
                Permission.ViewAudit,
                Permission.ViewReaders,
                Permission.ApproveSharing,
                Permission.ReviewRecords,
                Permission.ViewFlows,
            ],
            Role.OrganisationCoordinator =>
            [
                .. Partners,
                Permission.CoordinateOrganisation,
                Permission.SubmitReturns,
                Permission.ManageMilestones,
            ],
            Role.Worker => [.. Partners, Permission.MakeReferrals, Permission.KeepPlans],
            Role.ServiceWorker => [.. Partners, Permission.ReceiveReferrals, Permission.KeepPlans],
            Role.HubWorker =>
            [
                .. Partners,
                Permission.MakeReferrals,
                Permission.RunHub,
                Permission.ApproveVersions,
                Permission.KeepPlans,
                Permission.ViewReaders,
                Permission.AnswerAccessRequests,
                Permission.ReviewRecords,
                Permission.HoldRecords,
                Permission.ViewFlows,
            ],
            Role.SafeguardingLead =>
            [
                .. Partners,
                Permission.KeepConcerns,
                Permission.ApproveSharing,
                Permission.ReviewRecords,
                Permission.HoldRecords,
            ],
            Role.Evaluator => [.. Partners, Permission.BuildReports, Permission.ViewFlows],
            Role.BoardMember => [.. Partners, Permission.ViewFlows],
            _ => Everyone,
        };
}
