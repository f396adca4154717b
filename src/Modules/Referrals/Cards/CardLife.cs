namespace PlacePartners.Referrals;

/// <summary>When all that a card tells of has ended.</summary>
internal static class CardLife
{
    // Said or done beside the referrals: none of it puts off the end.
    private static readonly HashSet<string> Beside =
    [
        CardSaid.Heard,
        CardSaid.NotHeard,
        CardSaid.StopAsked,
        CardSaid.Kept,
        "follow-up-attempt",
        "followed-up",
        "not-reached",
        "outcome-confirmed",
        "outcome-disputed",
        "settled",
        "due-moved",
        "visit-risk",
        "person-corrected",
        "taken-over",
        "handed-over",
        "erased",
        "consent-renewed",
        "sharing-narrowed",
    ];

    /// <summary>The instant of the last step; null while something is still to come.</summary>
    public static DateTimeOffset? EndOf(Submission submission) =>
        submission.State is SubmissionState.FollowUp or SubmissionState.Closed or SubmissionState.Withdrawn
            ? submission.History.Where(e => !Beside.Contains(e.What)).Max(e => (DateTimeOffset?)e.At)
            : null;
}
