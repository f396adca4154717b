using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>
/// Nothing about a person may be destroyed while a court, an inquest or a complaint may need it. It stops every timer, every
/// erasure and every destruction of all records joined to theirs.
/// </summary>
internal sealed class LegalHold : TenantOwned, IAboutPerson, IVersioned
{
    private LegalHold() { }

    /// <summary>The checklist from which it was placed.</summary>
    public Guid SubmissionId { get; private set; }
    public Guid PersonId { get; private set; }

    [Personal]
    public string Reason { get; private set; } = "";
    public DateTimeOffset PlacedAt { get; private set; }
    public Guid PlacedByMembershipId { get; private set; }
    public DateOnly ReviewOn { get; private set; }
    public DateTimeOffset? LiftedAt { get; private set; }
    public Guid? LiftedByMembershipId { get; private set; }

    [Personal]
    public string LiftReason { get; private set; } = "";
    public int Version { get; private set; }

    public bool IsLive => LiftedAt is null;

    public static LegalHold Place(Submission submission, string reason, DateOnly reviewOn, DateOnly today, Act by)
    {
        CheckReview(reviewOn, today);
        return new()
        {
            SubmissionId = submission.Id,
            PersonId = submission.PersonId,
            Reason = reason.Trim(),
            ReviewOn = reviewOn,
            PlacedAt = by.At,
            PlacedByMembershipId = by.MembershipId!.Value,
        };
    }

    /// <summary>It was looked at and stays until another day.</summary>
    public void GoOn(DateOnly reviewOn, DateOnly today)
    {
        RequireLive();
        CheckReview(reviewOn, today);
        ReviewOn = reviewOn;
    }

    public void Lift(string reason, Act by)
    {
        RequireLive();
        (LiftedAt, LiftedByMembershipId, LiftReason) = (by.At, by.MembershipId, reason.Trim());
    }

    private void RequireLive()
    {
        if (LiftedAt is not null)
            throw Refusal.Rule("not-now", "This legal hold was lifted already. Load it again.");
    }

    private static void CheckReview(DateOnly reviewOn, DateOnly today)
    {
        if (reviewOn <= today || reviewOn > today.AddYears(1))
            throw Refusal.Field("reviewOn", "Enter a day of the next twelve months on which it is looked at again.");
    }
}
