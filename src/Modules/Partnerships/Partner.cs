using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Partnerships;

/// <summary>An organisation in this partnership.</summary>
internal sealed class Partner : TenantOwned, IVersioned
{
    private Partner() { }

    public Guid OrganisationId { get; private set; }

    /// <summary>The plain name under which it was invited, so that nobody invites it twice; null once it has joined.</summary>
    public string? InvitedAs { get; private set; }
    public CommitmentLevel? Commitment { get; private set; }
    public DateTimeOffset InvitedAt { get; private set; }
    public DateTimeOffset? JoinedAt { get; private set; }

    /// <summary>Its organisation has closed: it takes part in nothing from then on.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public int Version { get; private set; }

    public static Partner Lead(Guid organisationId, DateTimeOffset now) =>
        new()
        {
            OrganisationId = organisationId,
            Commitment = CommitmentLevel.Lead,
            InvitedAt = now,
            JoinedAt = now,
        };

    public static Partner Invited(Guid organisationId, string name, DateTimeOffset now) =>
        new()
        {
            OrganisationId = organisationId,
            InvitedAs = Organisation.Plain(name),
            InvitedAt = now,
        };

    public void Join(Guid organisationId, DateTimeOffset now) =>
        (OrganisationId, InvitedAs, JoinedAt) = (organisationId, null, JoinedAt ?? now);

    /// <summary>The organisation that another has become part of takes its place, unless it has one of its own.</summary>
    public static Partner Succeeding(Partner before, Guid organisationId, DateTimeOffset now) =>
        new()
        {
            OrganisationId = organisationId,
            Commitment = before.Commitment,
            InvitedAt = before.InvitedAt,
            JoinedAt = now,
        };

    /// <summary>Takes part again, or at last, because another organisation has become part of this one.</summary>
    public void TakeOn(DateTimeOffset now) => (InvitedAs, JoinedAt, WithdrawnAt) = (null, JoinedAt ?? now, null);

    public void StateInvolvement(CommitmentLevel level)
    {
        if (Commitment == CommitmentLevel.Lead)
            throw Refusal.Rule("lead-is-fixed", "The lead organisation's involvement is fixed: it leads.");
        if (level == CommitmentLevel.Lead)
            throw Refusal.Field("level", "Choose core, contributor or supporter.");
        Commitment = level;
    }

    public void TakeLead() => Commitment = CommitmentLevel.Lead;

    public void GiveUpLead() => Commitment = CommitmentLevel.Core;

    public void Withdraw(DateTimeOffset now) => WithdrawnAt ??= now;

    public void RequireInvited()
    {
        if (JoinedAt is not null)
            throw Refusal.Rule("already-joined", "This organisation has joined, so its invitation is over.");
    }
}
