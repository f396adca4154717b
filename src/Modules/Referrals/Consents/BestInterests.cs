using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>
/// Why something was decided for a person who could not decide it themselves, one decision at a time. Only ever added to.
/// </summary>
internal sealed class BestInterests : TenantOwned, IAboutPerson
{
    private BestInterests() { }

    public Guid SubmissionId { get; private set; }
    public Guid PersonId { get; private set; }
    public Guid ReferralId { get; private set; }

    /// <summary>What had to be decided, and why the person cannot: understand, keep, weigh, or say it.</summary>
    [Personal]
    public string Assessment { get; private set; } = "";

    /// <summary>Who decided, and in what position.</summary>
    [Personal]
    public string DecisionMaker { get; private set; } = "";

    /// <summary>Who was asked what the person would want.</summary>
    [Personal]
    public string Consulted { get; private set; } = "";

    [Personal]
    public string Reasons { get; private set; } = "";

    public DateTimeOffset DecidedAt { get; private set; }
    public Guid? RecordedByMembershipId { get; private set; }

    public static BestInterests Record(Referral referral, BestInterestsTold told, Act by)
    {
        Require("assessment", told.Assessment, "Say what had to be decided, and why the person cannot decide it now.");
        Require("consulted", told.Consulted, "Say whom you asked, or why there was nobody to ask.");
        Require("reasons", told.Reasons, "Say why it is in the person's interest.");
        return new()
        {
            SubmissionId = referral.SubmissionId,
            PersonId = referral.PersonId,
            ReferralId = referral.Id,
            Assessment = told.Assessment.Trim(),
            DecisionMaker = told.DecisionMaker.Trim(),
            Consulted = told.Consulted.Trim(),
            Reasons = told.Reasons.Trim(),
            DecidedAt = by.At,
            RecordedByMembershipId = by.MembershipId,
        };
    }

    private static void Require(string field, string words, string ask)
    {
        if (words.Trim().Length < 10)
            throw Refusal.Field(field, ask);
    }
}

internal sealed record BestInterestsTold(string Assessment, string DecisionMaker, string Consulted, string Reasons);
