using System.Collections.Frozen;
using System.Text.Json;

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

    /// <summary>The receiver has asked something and waits for the answer.</summary>
    InfoRequested,
    Waitlisted,

    /// <summary>The receiver never answered; its sight has ended.</summary>
    NoResponse,
    EnteredInError,
}

/// <summary>What the person, or whoever speaks for them, says of an outcome that a service reported.</summary>
public enum PersonsWord
{
    Confirmed,
    Disputed,
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

    /// <summary>A message left; nobody is reached by one.</summary>
    Voicemail,
}

/// <summary>What stands between a proposed referral and its service.</summary>
public enum Hindrance
{
    NoConsent,
    ServiceClosed,
    NoAgreement,
    NobodyThere,

    /// <summary>The person agreed, and is to be asked again.</summary>
    ConsentExpired,

    /// <summary>Nobody has said lately that what is known of the service is right. The hub may ask it, and send all the same.</summary>
    NotAssured,
}

internal static class ReferralStates
{
    /// <summary>With the receiver, and not finished.</summary>
    public static List<ReferralState> Open { get; } =
    [
        ReferralState.Sent,
        ReferralState.Viewed,
        ReferralState.InfoRequested,
        ReferralState.Accepted,
        ReferralState.Waitlisted,
        ReferralState.InProgress,
    ];

    /// <summary>One person of the receiver has taken it on.</summary>
    public static List<ReferralState> HeldByOne { get; } =
    [ReferralState.Accepted, ReferralState.Waitlisted, ReferralState.InProgress];

    /// <summary>Not ended without help: a second referral to the same service would double it.</summary>
    public static List<ReferralState> Live { get; } =
    [
        ReferralState.Proposed,
        ReferralState.Sent,
        ReferralState.Viewed,
        ReferralState.InfoRequested,
        ReferralState.Accepted,
        ReferralState.Waitlisted,
        ReferralState.InProgress,
        ReferralState.UnableToContact,
        ReferralState.Completed,
    ];

    /// <summary>It came to nothing, so the hub looks for another service.</summary>
    public static List<ReferralState> ToReroute { get; } =
    [ReferralState.Declined, ReferralState.NoResponse, ReferralState.UnableToContact];

    /// <summary>The stable code that other modules count by: in-progress.</summary>
    public static string Code(this ReferralState state) => CodesOfStates[state];

    public static string Code(this OutcomeCode outcome) => CodesOfOutcomes[outcome];

    private static readonly FrozenDictionary<ReferralState, string> CodesOfStates = Codes<ReferralState>();

    private static readonly FrozenDictionary<OutcomeCode, string> CodesOfOutcomes = Codes<OutcomeCode>();

    private static FrozenDictionary<T, string> Codes<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>()
            .ToFrozenDictionary(one => one, one => JsonNamingPolicy.KebabCaseLower.ConvertName($"{one}"));
}
