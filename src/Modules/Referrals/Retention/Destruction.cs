using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>
/// Records that two people agreed to destroy at once. When all is done it is their certificate: how many of which kind,
/// when, on whose word, and nobody's name.
/// </summary>
internal sealed class Destruction : TenantOwned
{
    private Destruction() { }

    public Guid ConfirmedByMembershipId { get; private set; }

    /// <summary>Whose concerns they were; null for what the hub reviewed.</summary>
    public Guid? OrganisationId { get; private set; }
    public DateTimeOffset ConfirmedAt { get; private set; }
    public int Total { get; private set; }

    /// <summary>Dealt with so far: destroyed, or put back on the list.</summary>
    public int Done { get; private set; }
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>What was destroyed, such as "Referral 12, Card 3"; empty until all is done.</summary>
    public string Certificate { get; private set; } = "";

    public static Destruction Of(int total, Guid? organisationId, Guid membershipId, DateTimeOffset now) =>
        new()
        {
            Total = total,
            OrganisationId = organisationId,
            ConfirmedByMembershipId = membershipId,
            ConfirmedAt = now,
        };

    public void Progress() => Done++;

    public void BelongsTo(Guid organisationId) => OrganisationId = organisationId;

    public void Finish(IReadOnlyDictionary<RecordKind, int> destroyed, DateTimeOffset now)
    {
        (Done, FinishedAt) = (Total, now);
        Certificate =
            destroyed.Count == 0
                ? "None"
                : string.Join(", ", destroyed.OrderBy(one => one.Key).Select(one => $"{one.Key} {one.Value}"));
    }
}
