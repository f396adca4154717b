using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>What an address can be told of: a referral was sent, or has come to a new state.</summary>
internal static class WebhookEvents
{
    public const string Try = "try";

    public static IReadOnlyList<string> All { get; } =
    [
        .. new[]
        {
            ReferralState.Sent,
            ReferralState.Viewed,
            ReferralState.InfoRequested,
            ReferralState.Accepted,
            ReferralState.Waitlisted,
            ReferralState.InProgress,
            ReferralState.Completed,
            ReferralState.Declined,
            ReferralState.UnableToContact,
            ReferralState.NoResponse,
            ReferralState.Recalled,
            ReferralState.Withdrawn,
            ReferralState.EnteredInError,
        }.Select(state => Of(state)),
    ];

    public static string Of(ReferralState state) => Of(state.Code());

    public static string Of(string state) => $"referral.{state}";

    public static void Check(IReadOnlyList<string> events)
    {
        if (events.Count == 0 || events.Any(happened => !All.Contains(happened)))
            throw Refusal.Field("events", "Choose at least one of the events in the list.");
    }
}
