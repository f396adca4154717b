namespace PlacePartners.Referrals;

public enum ReferralState
{
    Proposed,
    Dropped,
    Sent,
    Viewed,
    Accepted,
    InProgress,
    UnableToContact,
    Completed,
    Declined,
    Withdrawn,
    Recalled,
}

public enum DeclineCode
{
    AtCapacity,
    NotEligible,
    OutsideArea,
    NoLongerProvided,
    CannotContact,
    PersonDeclined,
    InsufficientInformation,
    Conflict,
    Other,
}

public enum OutcomeCode
{
    HelpedFully,
    HelpedPartly,
    AdviceOnly,
    NotHelped,
    DidNotAttend,
    PersonStopped,
    DiedOrMoved,
}

public enum ContactChannel
{
    Phone,
    Letter,
    Visit,
    Email,
    Text,
}

/// <summary>What stands between a proposed referral and its service.</summary>
public enum Hindrance
{
    NoConsent,
    ServiceClosed,
    NoAgreement,
    NobodyThere,
}

internal static class ReferralStates
{
    /// <summary>With the receiver, and not finished.</summary>
    public static List<ReferralState> Open { get; } =
    [ReferralState.Sent, ReferralState.Viewed, ReferralState.Accepted, ReferralState.InProgress];

    /// <summary>Not ended without help: a second referral to the same service would double it.</summary>
    public static List<ReferralState> Live { get; } =
    [
        ReferralState.Proposed,
        ReferralState.Sent,
        ReferralState.Viewed,
        ReferralState.Accepted,
        ReferralState.InProgress,
        ReferralState.UnableToContact,
        ReferralState.Completed,
    ];

    /// <summary>The stable code that other modules count by: in-progress.</summary>
    public static string Code(this ReferralState state) => Kebab(state.ToString());

    public static string Code(this OutcomeCode outcome) => Kebab(outcome.ToString());

    private static string Kebab(string name) =>
        string.Concat(
            name.Select(
                (letter, at) =>
                    char.IsUpper(letter) ? (at == 0 ? "" : "-") + char.ToLowerInvariant(letter) : $"{letter}"
            )
        );
}
