using PlacePartners.Contracts.Services;

namespace PlacePartners.Referrals;

/// <summary>A referral as its receiver's page shows it. The submission holds this one line and this service's consents alone.</summary>
internal static class ReceivedView
{
    public static GetReceivedReferral.Response Of(Submission submission, Checklist checklist, SubmissionNames names)
    {
        var referral = submission.Referrals.Single();
        return new(
            referral.Id,
            referral.Version,
            submission.Reference,
            names.Service(referral.ServiceId),
            referral.State,
            referral.IsUrgent,
            referral.SentAt!.Value,
            SubmissionView.Details(submission.Person),
            [.. referral.Needs.Select(code => new GetReceivedReferral.NeedShown(code, Needs.NameOf(code)))],
            [
                .. SubmissionView
                    .Answers(submission, checklist)
                    .Where(answer => referral.QuestionIds.Contains(answer.QuestionId)),
            ],
            referral.Reason,
            Show(submission.LiveConsentFor(referral.ServiceId)!),
            names.Member(submission.MembershipId),
            names.Organisation(submission.OrganisationId),
            names.Organisation(referral.ControllerId ?? submission.Person.ControllerId),
            referral.AcceptedByMembershipId is null ? null : names.Member(referral.AcceptedByMembershipId),
            referral.FirstContactOn,
            referral.FirstContactHow,
            [.. referral.Attempts.Select(attempt => new GetReceivedReferral.Attempt(attempt.On, attempt.Channel))],
            referral.Outcome,
            referral.OutcomeOn,
            referral.OutcomeNote,
            [
                .. Since(submission)
                    .Select(e => new GetReceivedReferral.EventShown(
                        e.At,
                        e.What,
                        names.Member(e.MembershipId),
                        e.Note
                    )),
            ]
        );
    }

    private static GetReceivedReferral.Agreed Show(Consent consent) =>
        new(consent.WordingText, consent.How, consent.GivenBy, consent.GivenByName, consent.GivenOn);

    /// <summary>What came before it was sent is the hub's own.</summary>
    private static IEnumerable<ReferralEvent> Since(Submission submission) =>
        submission.History.OrderBy(e => e.At).ThenBy(e => e.Id).SkipWhile(e => e.What != "sent");
}
