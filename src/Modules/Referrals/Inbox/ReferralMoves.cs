namespace PlacePartners.Referrals;

/// <summary>One move that a referral may make.</summary>
/// <param name="Done">What has been done to it, for a sentence: "this referral cannot be … now".</param>
/// <param name="By">Who may make it.</param>
internal sealed record ReferralMove(
    string Done,
    IReadOnlyList<Party> By,
    IReadOnlyList<ReferralState> From,
    ReferralState To
);

/// <summary>
/// The table of all moves: who, from where, to where. What stands in no row cannot happen; what guards a move besides, and
/// what it sets, stands in the method of <see cref="Referral"/> that makes it.
/// </summary>
internal static class ReferralMoves
{
    /// <summary>Nothing has been ended by anybody yet.</summary>
    private static readonly ReferralState[] Unfinished =
    [
        ReferralState.Proposed,
        ReferralState.Sent,
        ReferralState.Viewed,
        ReferralState.InfoRequested,
        ReferralState.Accepted,
        ReferralState.Waitlisted,
        ReferralState.InProgress,
        ReferralState.UnableToContact,
    ];

    public static readonly ReferralMove Send = new("sent", [Party.Hub], [ReferralState.Proposed], ReferralState.Sent);

    public static readonly ReferralMove Drop = new(
        "dropped",
        [Party.Hub, Party.Person],
        [ReferralState.Proposed],
        ReferralState.Dropped
    );

    public static readonly ReferralMove View = new(
        "opened",
        [Party.Receiver],
        [ReferralState.Sent],
        ReferralState.Viewed
    );

    public static readonly ReferralMove Ask = new(
        "asked about",
        [Party.Receiver],
        [ReferralState.Sent, ReferralState.Viewed],
        ReferralState.InfoRequested
    );

    public static readonly ReferralMove Answer = new(
        "answered",
        [Party.Referrer, Party.Hub],
        [ReferralState.InfoRequested],
        ReferralState.Viewed
    );

    public static readonly ReferralMove TakeBackQuestion = new(
        "set back",
        [Party.Receiver],
        [ReferralState.InfoRequested],
        ReferralState.Viewed
    );

    public static readonly ReferralMove Accept = new(
        "accepted",
        [Party.Receiver],
        [ReferralState.Sent, ReferralState.Viewed],
        ReferralState.Accepted
    );

    public static readonly ReferralMove Decline = new(
        "declined",
        [Party.Receiver],
        [ReferralState.Sent, ReferralState.Viewed, ReferralState.Waitlisted],
        ReferralState.Declined
    );

    public static readonly ReferralMove PutOnWaitingList = new(
        "put on the waiting list",
        [Party.Receiver],
        [ReferralState.Accepted, ReferralState.Waitlisted],
        ReferralState.Waitlisted
    );

    public static readonly ReferralMove Contact = new(
        "contacted",
        [Party.Receiver],
        [ReferralState.Accepted, ReferralState.Waitlisted, ReferralState.UnableToContact],
        ReferralState.InProgress
    );

    public static readonly ReferralMove TakeBackContact = new(
        "set back",
        [Party.Receiver],
        [ReferralState.InProgress],
        ReferralState.Accepted
    );

    public static readonly ReferralMove GiveUp = new(
        "given up",
        [Party.Receiver],
        [ReferralState.Accepted, ReferralState.InProgress],
        ReferralState.UnableToContact
    );

    public static readonly ReferralMove Complete = new(
        "completed",
        [Party.Receiver],
        [ReferralState.InProgress],
        ReferralState.Completed
    );

    public static readonly ReferralMove TakeBackOutcome = new(
        "set back",
        [Party.Receiver],
        [ReferralState.Completed],
        ReferralState.InProgress
    );

    public static readonly ReferralMove RunOut = new(
        "given up",
        [Party.System],
        [ReferralState.Sent, ReferralState.Viewed],
        ReferralState.NoResponse
    );

    public static readonly ReferralMove Recall = new(
        "recalled",
        [Party.Hub],
        [
            ReferralState.Sent,
            ReferralState.Viewed,
            ReferralState.InfoRequested,
            ReferralState.Accepted,
            ReferralState.Waitlisted,
        ],
        ReferralState.Recalled
    );

    /// <summary>Shared without consent, and not approved.</summary>
    public static readonly ReferralMove Lapse = new(
        "called off",
        [Party.System],
        [
            ReferralState.Sent,
            ReferralState.Viewed,
            ReferralState.InfoRequested,
            ReferralState.Accepted,
            ReferralState.Waitlisted,
            ReferralState.InProgress,
            ReferralState.UnableToContact,
        ],
        ReferralState.Recalled
    );

    public static readonly ReferralMove Withdraw = new(
        "withdrawn",
        [Party.Person, Party.Referrer, Party.Hub],
        Unfinished,
        ReferralState.Withdrawn
    );

    public static readonly ReferralMove Reopen = new(
        "reopened",
        [Party.Hub],
        [ReferralState.Completed, ReferralState.Declined, ReferralState.UnableToContact, ReferralState.NoResponse],
        ReferralState.Viewed
    );

    public static readonly ReferralMove EnterInError = new(
        "marked as entered in error",
        [Party.Hub],
        [.. Enum.GetValues<ReferralState>().Where(state => state != ReferralState.EnteredInError)],
        ReferralState.EnteredInError
    );

    public static readonly IReadOnlyList<ReferralMove> All =
    [
        Send,
        Drop,
        View,
        Ask,
        Answer,
        TakeBackQuestion,
        Accept,
        Decline,
        PutOnWaitingList,
        Contact,
        TakeBackContact,
        GiveUp,
        Complete,
        TakeBackOutcome,
        RunOut,
        Recall,
        Lapse,
        Withdraw,
        Reopen,
        EnterInError,
    ];
}
