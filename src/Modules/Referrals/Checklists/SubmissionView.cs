using PlacePartners.Contracts.Services;

namespace PlacePartners.Referrals;

/// <summary>A checklist as its page shows it.</summary>
internal static class SubmissionView
{
    public static GetSubmission.Response Of(Submission submission, Checklist checklist, SubmissionNames names) =>
        new(
            submission.Id,
            submission.Version,
            submission.Reference,
            submission.State,
            submission.IsUrgent,
            submission.Channel,
            submission.FilledOn,
            submission.SubmittedAt,
            submission.ConfirmedAt,
            submission.Person.ErasedAt,
            submission.WorkerName.Length > 0 ? submission.WorkerName : names.Member(submission.MembershipId),
            names.Organisation(submission.OrganisationId),
            submission.KeyedInByMembershipId is { } keyedIn ? names.Member(keyedIn) : null,
            names.Organisation(submission.Person.ControllerId),
            submission.Note,
            Details(submission.Person),
            submission.ChecklistNumber,
            Answers(submission, checklist),
            [.. submission.Needs.Select(need => Show(need, submission))],
            [.. submission.Referrals.OrderBy(r => r.Id).Select(referral => Show(referral, names))],
            [.. submission.Consents.OrderBy(c => c.GivenAt).ThenBy(c => c.Id).Select(consent => Show(consent, names))],
            [
                .. submission
                    .History.OrderBy(e => e.At)
                    .ThenBy(e => e.ReferralId is not null)
                    .ThenBy(e => e.Id)
                    .Select(happened => Show(happened, submission, names)),
            ]
        );

    public static PersonDetails Details(Person person) =>
        new(
            person.ErasedAt is null ? person.FirstName : Person.Unnamed,
            person.LastName,
            person.DateOfBirth,
            person.Address,
            person.Postcode,
            person.Phone,
            person.Email,
            person.SafeContact,
            person.Language,
            person.NeedsInterpreter
        );

    public static IReadOnlyList<GetSubmission.AnswerShown> Answers(Submission submission, Checklist checklist) =>
        [
            .. from section in checklist.Sections
            from question in section.Questions
            join answer in submission.Answers on question.Id equals answer.QuestionId
            select new GetSubmission.AnswerShown(
                question.Id,
                section.Title,
                question.Text,
                answer.Reply,
                answer.NoneToday
            ),
        ];

    private static GetSubmission.NeedShown Show(NeedFound need, Submission submission) =>
        new(
            need.Code,
            Needs.NameOf(need.Code),
            need.Result,
            need.IsUrgent,
            [.. submission.Referrals.Where(r => r.Needs.Contains(need.Code)).Select(r => r.Id)]
        );

    private static GetSubmission.ReferralShown Show(Referral referral, SubmissionNames names) =>
        new(
            referral.Id,
            referral.ServiceId,
            names.Service(referral.ServiceId),
            names.Organisation(referral.OrganisationId),
            referral.ControllerId is { } controllerId ? names.Organisation(controllerId) : null,
            names.Services.GetValueOrDefault(referral.ServiceId)?.Phone,
            referral.Needs,
            referral.QuestionIds,
            referral.Reason,
            referral.State,
            referral.SentAt,
            referral.ViewedAt,
            referral.AcceptedAt,
            referral.AcceptedByMembershipId is null ? null : names.Member(referral.AcceptedByMembershipId),
            referral.DeclineCode,
            referral.DeclineNote,
            referral.FirstContactOn,
            referral.CompletedAt,
            referral.Outcome,
            referral.OutcomeOn,
            referral.OutcomeNote,
            referral.WithdrawnAt
        );

    private static GetSubmission.ConsentShown Show(Consent consent, SubmissionNames names) =>
        new(
            consent.Id,
            consent.ServiceId,
            names.Service(consent.ServiceId),
            consent.Answer,
            consent.WordingNumber,
            consent.WordingText,
            consent.How,
            consent.GivenBy,
            consent.GivenByName,
            consent.GivenOn,
            consent.GivenAt,
            names.Member(consent.RecordedByMembershipId),
            consent.WithdrawnAt
        );

    private static GetSubmission.EventShown Show(ReferralEvent happened, Submission submission, SubmissionNames names)
    {
        var referral = submission.Referrals.Find(r => r.Id == happened.ReferralId);
        return new(
            happened.At,
            happened.What,
            referral is null ? null : names.Service(referral.ServiceId),
            names.Member(happened.MembershipId),
            names.Organisation(happened.OrganisationId),
            happened.Note
        );
    }
}
