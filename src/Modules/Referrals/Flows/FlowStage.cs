namespace PlacePartners.Referrals;

/// <summary>How far a referral came: each is in exactly one part.</summary>
internal enum FlowStage
{
    NotSent,

    /// <summary>Ended at the hub.</summary>
    LeftOut,
    Waiting,
    Declined,

    /// <summary>Ended at the service before it answered: called back or withdrawn.</summary>
    CalledBack,

    /// <summary>Accepted, without an outcome.</summary>
    UnderWay,

    /// <summary>An outcome that the person has not confirmed.</summary>
    Unconfirmed,
    Confirmed,
}

/// <summary>What of a referral tells how far it came.</summary>
internal sealed record FlowSteps(
    ReferralState State,
    bool IsSent,
    bool IsAccepted,
    bool IsDeclined,
    bool HasOutcome,
    bool IsConfirmed
)
{
    public FlowStage Stage =>
        this switch
        {
            { IsAccepted: true, HasOutcome: true, IsConfirmed: true } => FlowStage.Confirmed,
            { IsAccepted: true, HasOutcome: true } => FlowStage.Unconfirmed,
            { IsAccepted: true } => FlowStage.UnderWay,
            { IsDeclined: true } => FlowStage.Declined,
            { State: ReferralState.Dropped or ReferralState.Withdrawn or ReferralState.Recalled } => IsSent
                ? FlowStage.CalledBack
                : FlowStage.LeftOut,
            { IsSent: false } => FlowStage.NotSent,
            _ => FlowStage.Waiting,
        };
}
