namespace PlacePartners.Partnerships.Organisations.Documents;

/// <summary>How a document stands in this partnership.</summary>
public enum DocumentStanding
{
    /// <summary>Its organisation does not show it here.</summary>
    NotShown,

    /// <summary>Nobody has decided about the file that it has now.</summary>
    Waiting,
    Accepted,
    Declined,

    /// <summary>Its last day is over: whatever was decided no longer holds.</summary>
    Expired,
}

/// <summary>A document as screens show it.</summary>
/// <param name="PartnershipIds">Where it may be seen; for its own organisation only.</param>
public sealed record DocumentShown(
    Guid DocumentId,
    Guid FileId,
    DocumentKind Kind,
    string Name,
    DateOnly IssuedOn,
    DateOnly? ExpiresOn,
    bool ExpiresSoon,
    DocumentFormat Format,
    int Bytes,
    DocumentStanding Standing,
    DecisionShown? Decision,
    IReadOnlyList<Guid> PartnershipIds,
    int Version
)
{
    internal static DocumentShown Of(
        OrganisationDocument document,
        bool isShownHere,
        DocumentDecision? decision,
        DateOnly today,
        IReadOnlyList<Guid> partnershipIds
    ) =>
        new(
            document.Id,
            document.FileId,
            document.Kind,
            document.Name,
            document.IssuedOn,
            document.ExpiresOn,
            document.ExpiresSoon(today),
            document.Format,
            document.Bytes,
            StandingOf(document, isShownHere, decision, today),
            decision is null
                ? null
                : new DecisionShown(decision.IsAccepted, decision.Reason, decision.DecidedBy, decision.DecidedAt),
            partnershipIds,
            document.Version
        );

    internal static DocumentStanding StandingOf(
        OrganisationDocument document,
        bool isShownHere,
        DocumentDecision? decision,
        DateOnly today
    ) =>
        document.HasExpired(today) ? DocumentStanding.Expired
        : !isShownHere ? DocumentStanding.NotShown
        : decision switch
        {
            null => DocumentStanding.Waiting,
            { IsAccepted: true } => DocumentStanding.Accepted,
            _ => DocumentStanding.Declined,
        };
}

/// <summary>What this partnership decided about it.</summary>
public sealed record DecisionShown(bool IsAccepted, string Reason, string DecidedBy, DateTimeOffset DecidedAt);
