namespace PlacePartners.Contracts.Access;

/// <summary>The kinds of work that stand under one person's name, and go to a colleague when that person leaves.</summary>
public enum HoldingKind
{
    /// <summary>Milestones that are open and name the person.</summary>
    Milestones,

    /// <summary>Referrals that the person accepted and that have not ended.</summary>
    Referrals,

    /// <summary>Checklists whose news goes to the person and that have not ended.</summary>
    Checklists,

    /// <summary>Reports that are not ready yet.</summary>
    Reports,

    /// <summary>Colleagues for whom the person stands in, now or later.</summary>
    Deputyships,

    /// <summary>Support plans that are open and of which the person is the lead worker.</summary>
    SupportPlans,
}

/// <summary>One kind of work under people's names. The module that keeps it answers for it; there is one for each kind.</summary>
public interface IHolding
{
    /// <summary>The kind that this one answers for.</summary>
    HoldingKind Kind { get; }

    /// <summary>Whoever takes it on holds one of these roles; empty where any colleague can.</summary>
    IReadOnlyList<Role> TakenBy { get; }

    /// <summary>How many of it stand under a membership in the current partnership.</summary>
    Task<int> Count(Guid membershipId, CancellationToken ct);

    /// <summary>Puts them under a colleague's name. Changes the context without saving; the asking slice saves.</summary>
    Task HandOver(Guid from, Guid to, CancellationToken ct);
}
