using PlacePartners.Contracts.Services;

namespace PlacePartners.Referrals;

/// <summary>Why a referral is made: answers that opened needs, or somebody's own words.</summary>
internal sealed record Reason(
    IReadOnlyList<string> Needs,
    IReadOnlyList<string> QuestionIds,
    string Text = "",
    bool IsUrgent = false,
    Guid? ReroutedFromId = null,
    IReadOnlyList<RuleFired>? Rules = null,
    Deadline? Deadline = null
);

/// <summary>How the receiving service stands on the day of sending.</summary>
/// <param name="TakesReferrals">Active, and open to referrals.</param>
/// <param name="HasSigned">Its organisation has joined and signed the data-sharing agreement in force.</param>
/// <param name="AssuredOn">When its organisation last said that all is right; null where that does not matter.</param>
/// <param name="HasPeople">Somebody there may open referrals.</param>
internal sealed record Receiver(
    bool TakesReferrals,
    bool HasSigned,
    bool HasPeople = true,
    ReachedBy ReachedBy = ReachedBy.Colleagues,
    DateOnly? AssuredOn = null
);

/// <summary>One try to reach the person.</summary>
internal sealed class ContactAttempt
{
    public DateOnly On { get; init; }
    public ContactChannel Channel { get; init; }
}
