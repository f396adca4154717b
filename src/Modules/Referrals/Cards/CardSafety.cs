using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;

namespace PlacePartners.Referrals;

/// <summary>What a person said when asked whether a card is safe at home. Only ever added to; the newest answer counts.</summary>
internal sealed class CardSafety : TenantOwned, IAboutPerson
{
    private CardSafety() { }

    public Guid SubmissionId { get; private set; }
    public Guid PersonId { get; private set; }

    [Personal]
    public bool IsSafe { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }
    public Guid AskedByMembershipId { get; private set; }

    public static CardSafety Said(Submission submission, bool isSafe, Act by) =>
        new()
        {
            SubmissionId = submission.Id,
            PersonId = submission.PersonId,
            IsSafe = isSafe,
            AskedAt = by.At,
            AskedByMembershipId = by.MembershipId!.Value,
        };
}
