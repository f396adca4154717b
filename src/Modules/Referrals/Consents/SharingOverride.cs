using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>Why something may be shared without the person's agreement.</summary>
public enum OverrideReason
{
    SeriousHarm,
    Child,
    Crime,
    Coercion,
    BestInterests,
    CourtOrLaw,
}

/// <summary>
/// Referrals that are shared without consent, with the receivers named and nobody else. A second person approves it before
/// the next working day ends, or sight ends.
/// </summary>
internal sealed class SharingOverride : TenantOwned, IAboutPerson, IVersioned
{
    private SharingOverride() { }

    public Guid SubmissionId { get; private set; }
    public Guid PersonId { get; private set; }

    /// <summary>The organisation whose people decided it.</summary>
    public Guid OrganisationId { get; private set; }
    public OverrideReason Reason { get; private set; }

    [Personal]
    public string Facts { get; private set; } = "";

    /// <summary>Who was asked for advice; empty when nobody.</summary>
    [Personal]
    public string AdvisedBy { get; private set; } = "";

    public bool PersonWasTold { get; private set; }

    /// <summary>Why the person was told, or was not.</summary>
    [Personal]
    public string ToldWhy { get; private set; } = "";

    public DateTimeOffset MadeAt { get; private set; }
    public Guid? MadeByMembershipId { get; private set; }

    /// <summary>Until then a second person approves it, or sight ends.</summary>
    public DateTimeOffset DueAt { get; private set; }
    public DateTimeOffset? ApprovedAt { get; private set; }

    /// <summary>It was refused, or nobody approved it in time.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Who approved or refused it; null when time ran out.</summary>
    public Guid? SettledByMembershipId { get; private set; }

    [Personal]
    public string SettledNote { get; private set; } = "";
    public int Version { get; private set; }

    public bool Waits => ApprovedAt is null && EndedAt is null;

    public static SharingOverride Make(Submission submission, OverrideTold told, DateTimeOffset due, Act by)
    {
        if (told.Facts.Trim().Length < 20)
            throw Refusal.Field(
                "facts",
                "Say in at least 20 characters what was seen or heard that makes it necessary."
            );
        if (told.ToldWhy.Trim().Length < 10)
            throw Refusal.Field("toldWhy", "Say in at least 10 characters why the person was told, or was not.");
        return new()
        {
            SubmissionId = submission.Id,
            PersonId = submission.PersonId,
            OrganisationId = by.OrganisationId,
            Reason = told.Reason,
            Facts = told.Facts.Trim(),
            AdvisedBy = told.AdvisedBy.Trim(),
            PersonWasTold = told.PersonWasTold,
            ToldWhy = told.ToldWhy.Trim(),
            MadeAt = by.At,
            MadeByMembershipId = by.MembershipId,
            DueAt = due,
        };
    }

    /// <param name="isMaker">Whoever approves it made it, be it in another role or organisation.</param>
    public void Approve(string note, bool isMaker, Act by)
    {
        RequireSecond(isMaker, by);
        (ApprovedAt, SettledByMembershipId, SettledNote) = (by.At, by.MembershipId, note.Trim());
    }

    public void Refuse(string note, bool isMaker, Act by)
    {
        RequireSecond(isMaker, by);
        if (note.Trim().Length < 10)
            throw Refusal.Field("note", "Say in at least 10 characters why it may not be shared.");
        End(note, by);
    }

    /// <summary>Called by the clock, and by a refusal.</summary>
    public void End(string note, Act by) =>
        (EndedAt, SettledByMembershipId, SettledNote) = (by.At, by.MembershipId, note.Trim());

    /// <summary>Whose people decided it has become part of another organisation.</summary>
    public void BelongsTo(Guid organisationId) => OrganisationId = organisationId;

    private void RequireSecond(bool isMaker, Act by)
    {
        if (!Waits)
            throw Refusal.Rule("settled-already", "This was approved, refused, or ran out already.");
        if (isMaker || by.MembershipId == MadeByMembershipId)
            throw Refusal.Rule("own-override", "You decided this yourself, so somebody else has to approve it.");
    }
}

internal sealed record OverrideTold(
    OverrideReason Reason,
    string Facts,
    string AdvisedBy,
    bool PersonWasTold,
    string ToldWhy
);
