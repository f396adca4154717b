using PlacePartners.Platform.Data;

namespace PlacePartners.Partnerships.Organisations.Documents;

/// <summary>A partnership accepts or declines one file of a partner. The newest one counts; the earlier ones stay.</summary>
internal sealed class DocumentDecision : TenantOwned
{
    private DocumentDecision() { }

    public Guid DocumentId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public Guid FileId { get; private set; }
    public bool IsAccepted { get; private set; }
    public string Reason { get; private set; } = "";

    [Personal]
    public string DecidedBy { get; private set; } = "";

    public Guid MembershipId { get; private set; }
    public DateTimeOffset DecidedAt { get; private set; }

    public static DocumentDecision On(
        OrganisationDocument document,
        bool isAccepted,
        string reason,
        (Guid MembershipId, string Name) by,
        DateTimeOffset now
    ) =>
        new()
        {
            DocumentId = document.Id,
            OrganisationId = document.OrganisationId,
            FileId = document.FileId,
            IsAccepted = isAccepted,
            Reason = reason.Trim(),
            DecidedBy = by.Name,
            MembershipId = by.MembershipId,
            DecidedAt = now,
        };
}
