using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;

namespace PlacePartners.Referrals;

/// <summary>The grounds on which somebody may ask to be erased: Article 17(1) of the UK GDPR.</summary>
public enum ErasureGround
{
    NoLongerNeeded,
    ConsentWithdrawn,
    Objects,
    UsedUnlawfully,
    LawDemandsIt,
}

public enum ErasureOutcome
{
    Delete,

    /// <summary>It is kept, and nobody but the hub sees it.</summary>
    Restrict,
}

/// <summary>What somebody was answered who asked to be erased: ground by ground.</summary>
internal sealed class ErasureAnswer : TenantOwned, IAboutPerson
{
    private ErasureAnswer() { }

    public Guid SubmissionId { get; private set; }
    public Guid PersonId { get; private set; }
    public DateOnly AskedOn { get; private set; }
    public DateTimeOffset AnsweredAt { get; private set; }
    public Guid AnsweredByMembershipId { get; private set; }
    public ErasureOutcome Outcome { get; private set; }

    /// <summary>Each ground that was put forward, and whether it holds: "ConsentWithdrawn yes".</summary>
    public List<string> Grounds { get; private set; } = [];

    /// <summary>Why, for each of them. Gone with the person where they were erased.</summary>
    [Personal]
    public List<string> Reasons { get; private set; } = [];

    public static ErasureAnswer Of(
        Submission submission,
        DateOnly askedOn,
        ErasureOutcome outcome,
        IReadOnlyList<GroundAnswered> grounds,
        Act by
    ) =>
        new()
        {
            SubmissionId = submission.Id,
            PersonId = submission.PersonId,
            AskedOn = askedOn,
            AnsweredAt = by.At,
            AnsweredByMembershipId = by.MembershipId!.Value,
            Outcome = outcome,
            Grounds = [.. grounds.Select(one => $"{one.Ground} {(one.Holds ? "yes" : "no")}")],
            Reasons = [.. grounds.Select(one => one.Reason.Trim())],
        };
}
