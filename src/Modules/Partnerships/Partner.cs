using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Partnerships;

/// <summary>An organisation in this partnership.</summary>
internal sealed class Partner : TenantOwned, IVersioned
{
    private Partner() { }

    public Guid OrganisationId { get; private set; }
    public CommitmentLevel? Commitment { get; private set; }
    public DateTimeOffset InvitedAt { get; private set; }
    public DateTimeOffset? JoinedAt { get; private set; }
    public int Version { get; private set; }

    public static Partner Lead(Guid organisationId, DateTimeOffset now) =>
        new()
        {
            OrganisationId = organisationId,
            Commitment = CommitmentLevel.Lead,
            InvitedAt = now,
            JoinedAt = now,
        };

    public static Partner Invited(Guid organisationId, DateTimeOffset now) =>
        new() { OrganisationId = organisationId, InvitedAt = now };

    public void Join(Guid organisationId, DateTimeOffset now) =>
        (OrganisationId, JoinedAt) = (organisationId, JoinedAt ?? now);

    /// <summary>Between the acceptance of an invitation and the place that it gives to an organisation with a profile.</summary>
    public static Refusal StillJoining() =>
        Refusal.Rule("still-joining", "Your organisation is joining at this moment. Try again in a few seconds.");

    public void StateInvolvement(CommitmentLevel level)
    {
        if (Commitment == CommitmentLevel.Lead)
            throw Refusal.Rule("lead-is-fixed", "The lead organisation's involvement is fixed: it leads.");
        if (level == CommitmentLevel.Lead)
            throw Refusal.Field("level", "Choose core, contributor or supporter.");
        Commitment = level;
    }

    public void RequireInvited()
    {
        if (JoinedAt is not null)
            throw Refusal.Rule("already-joined", "This organisation has joined, so its invitation is over.");
    }
}
