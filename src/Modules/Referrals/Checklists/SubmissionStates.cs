using System.Linq.Expressions;

namespace PlacePartners.Referrals;

/// <summary>The state of a checklist, from its dates and referrals: once in memory, once for queries.</summary>
internal static class SubmissionStates
{
    public static SubmissionState Of(
        bool isWithdrawn,
        bool isConfirmed,
        int proposed,
        int open,
        bool awaitsFollowUp,
        bool wasAsked
    ) =>
        (isWithdrawn, isConfirmed, proposed, open, awaitsFollowUp) switch
        {
            (true, _, _, _, _) => SubmissionState.Withdrawn,
            (_, false, _, _, _) => wasAsked ? SubmissionState.Asked : SubmissionState.Submitted,
            (_, _, > 0, _, _) => SubmissionState.Confirmed,
            (_, _, _, > 0, _) => SubmissionState.Sent,
            (_, _, _, _, true) => SubmissionState.FollowUp,
            _ => SubmissionState.Closed,
        };

    public static Expression<Func<Submission, bool>> Are(SubmissionState state) =>
        state switch
        {
            SubmissionState.Withdrawn => s => s.WithdrawnAt != null,
            SubmissionState.Submitted => s =>
                s.WithdrawnAt == null && s.ConfirmedAt == null && s.Channel != Channel.Asked,
            SubmissionState.Asked => s => s.WithdrawnAt == null && s.ConfirmedAt == null && s.Channel == Channel.Asked,
            SubmissionState.Confirmed => s =>
                s.WithdrawnAt == null
                && s.ConfirmedAt != null
                && s.Referrals.Any(r => r.State == ReferralState.Proposed),
            SubmissionState.Sent => s =>
                s.WithdrawnAt == null
                && s.ConfirmedAt != null
                && !s.Referrals.Any(r => r.State == ReferralState.Proposed)
                && s.Referrals.Any(r => ReferralStates.Open.Contains(r.State)),
            SubmissionState.FollowUp => s =>
                s.WithdrawnAt == null
                && s.ConfirmedAt != null
                && !s.Referrals.Any(r => r.State == ReferralState.Proposed || ReferralStates.Open.Contains(r.State))
                && s.FollowUpEndedAt == null
                && s.Referrals.Any(r => r.SentAt != null && r.WithdrawnAt == null),
            _ => s =>
                s.WithdrawnAt == null
                && s.ConfirmedAt != null
                && !s.Referrals.Any(r => r.State == ReferralState.Proposed || ReferralStates.Open.Contains(r.State))
                && (s.FollowUpEndedAt != null || !s.Referrals.Any(r => r.SentAt != null && r.WithdrawnAt == null)),
        };
}
