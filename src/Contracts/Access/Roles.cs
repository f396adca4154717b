namespace PlacePartners.Contracts.Access;

/// <summary>What a person may be in one partnership, acting for one organisation. A membership holds one or more.</summary>
public enum Role
{
    /// <summary>Runs the partnership for the lead organisation.</summary>
    PartnershipManager,

    /// <summary>Keeps the organisation's profile, agreements, services and returns.</summary>
    OrganisationCoordinator,

    /// <summary>Fills checklists with residents and makes referrals.</summary>
    Worker,

    /// <summary>Receives referrals for the organisation's services.</summary>
    ServiceWorker,

    /// <summary>Confirms checklists with the person and sends the referrals.</summary>
    HubWorker,

    /// <summary>Reads and reports the concerns for people's safety of their own organisation.</summary>
    SafeguardingLead,

    /// <summary>Reads the board and reports.</summary>
    BoardMember,

    /// <summary>Reads figures and builds reports.</summary>
    Evaluator,

    /// <summary>A resident who takes part.</summary>
    Resident,
}
