using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

public enum LetterKind
{
    /// <summary>The hub wants to speak with the person before anything is sent.</summary>
    BeInTouch,

    /// <summary>The hub wants to ask how it went, four weeks after sending.</summary>
    HowItWent,
}

/// <summary>A letter that the hub is to print and post. What it says is made when it is printed, and kept nowhere.</summary>
internal sealed class Letter : TenantOwned, IVersioned
{
    private Letter() { }

    public Guid SubmissionId { get; private set; }
    public LetterKind Kind { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>When it was posted, or when it was decided that it is not.</summary>
    public DateTimeOffset? EndedAt { get; private set; }
    public Guid? EndedByMembershipId { get; private set; }
    public bool IsPosted { get; private set; }
    public int Version { get; private set; }

    public static Letter For(Submission submission, LetterKind kind, DateTimeOffset now) =>
        new()
        {
            SubmissionId = submission.Id,
            Kind = kind,
            AskedAt = now,
        };

    public void Post(Act by) => End(isPosted: true, by);

    public void Drop(Act by) => End(isPosted: false, by);

    private void End(bool isPosted, Act by)
    {
        if (EndedAt is not null)
            throw Refusal.Rule("not-now", "Somebody has dealt with this letter already. Load it again.");
        (IsPosted, EndedAt, EndedByMembershipId) = (isPosted, by.At, by.MembershipId);
    }
}
