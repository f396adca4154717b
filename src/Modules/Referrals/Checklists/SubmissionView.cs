using PlacePartners.Contracts.Services;

namespace PlacePartners.Referrals;

/// <summary>A checklist as its page shows it.</summary>
internal static class SubmissionView
{
    // What was noted of the person's safety is the hub's to read, whoever filled the checklist.
    private static readonly List<string> OfHold = ["held", "released"];

    public static GetSubmission.Response Of(
        Submission submission,
        Checklist checklist,
        SubmissionNames names,
        DateTimeOffset now,
        bool seesAddress = false
    ) =>
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
            submission.DueAt,
            new(
                submission.AwaitsFollowUp,
                submission.FollowUpTries,
                submission.FollowUpLetterAt,
                submission.FollowUpEndedAt,
                submission.FollowedUp
            ),
            submission.WorkerName.Length > 0 ? submission.WorkerName : names.Member(submission.MembershipId),
            names.Organisation(submission.OrganisationId),
            submission.KeyedInByMembershipId is { } keyedIn ? names.Member(keyedIn) : null,
            names.Organisation(submission.Person.ControllerId),
            submission.Note,
            Details(submission.Person, seesAddress),
            submission.ChecklistNumber,
            submission.RuleSet,
            FormLanguages.Find(submission.Language),
            Answers(submission, checklist),
            [.. submission.Needs.Select(need => Show(need, submission))],
            [
                .. submission
                    .Referrals.OrderBy(r => r.Id)
                    .Select(referral => Show(referral, names, now, seesAddress || !submission.Person.IsWithheld)),
            ],
            [.. submission.Consents.OrderBy(c => c.GivenAt).ThenBy(c => c.Id).Select(consent => Show(consent, names))],
            [
                .. submission
                    .Deletions.OrderBy(d => d.AskedAt)
                    .ThenBy(d => d.Id)
                    .Select(d => new GetSubmission.DeletionShown(
                        d.Id,
                        names.Service(d.ServiceId),
                        DataGroups.List(d.Groups),
                        d.AskedAt,
                        d.DoneAt,
                        d.KeepsByLaw,
                        d.Version,
                        submission.Referrals.Exists(r => r.Id == d.ReferralId && r.ReachedBy != ReachedBy.Colleagues)
                    )),
            ],
            [
                .. submission
                    .History.Where(e => seesAddress || !OfHold.Contains(e.What))
                    .OrderBy(e => e.At)
                    .ThenBy(e => e.ReferralId is not null)
                    .ThenBy(e => e.Id)
                    .Select(happened => Show(happened, submission, names)),
            ]
        );

    /// <param name="seesAddress">Whoever reads may see an address that is withheld from all others.</param>
    public static PersonDetails Details(Person person, bool seesAddress = false) =>
        new(
            person.ErasedAt is null ? person.FirstName : Person.Unnamed,
            person.LastName,
            person.DateOfBirth,
            person.IsWithheld && !seesAddress ? "" : person.Address,
            person.IsWithheld && !seesAddress ? person.Area() : person.Postcode,
            person.Phone,
            person.Email,
            person.SafeContact,
            person.Language,
            person.NeedsInterpreter,
            person.NhsNumber,
            person.Ways,
            person.IsWithheld,
            person.AccessNeeds
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
                answer.NoneToday,
                question.FollowsId,
                question.FollowsOn
            ),
        ];

    private static GetSubmission.NeedShown Show(NeedFound need, Submission submission) =>
        new(
            need.Code,
            Needs.NameOf(need.Code),
            need.Result,
            need.IsUrgent,
            need.Deadline,
            [.. submission.Referrals.Where(r => r.Needs.Contains(need.Code)).Select(r => r.Id)]
        );

    private static GetSubmission.ReferralShown Show(
        Referral referral,
        SubmissionNames names,
        DateTimeOffset now,
        bool tellsDistance
    ) =>
        new(
            referral.Id,
            referral.ServiceId,
            names.Service(referral.ServiceId),
            names.Organisation(referral.OrganisationId),
            referral.ControllerId is { } controllerId ? names.Organisation(controllerId) : null,
            names.Services.GetValueOrDefault(referral.ServiceId)?.Phone,
            referral.Needs,
            referral.QuestionIds,
            RuleShown.Of(referral, tellsDistance),
            Said(referral, referral.Reason),
            referral.State,
            referral.SentAt,
            referral.ViewedAt,
            referral.AcceptedAt,
            names.Taker(referral),
            referral.DeclineCode,
            Said(referral, referral.DeclineNote),
            referral.FirstContactOn,
            referral.CompletedAt,
            referral.Outcome,
            referral.OutcomeOn,
            Said(referral, referral.OutcomeNote),
            referral.WithdrawnAt,
            referral.DueAt,
            Said(referral, referral.Question),
            referral.WaitBand,
            referral.ReviewOn,
            referral.PersonSays,
            referral.MayReopen(now),
            referral.SettledAt,
            referral.ReroutedFromId,
            referral.IsOverridden,
            referral.IsKeptFromPerson,
            referral.ReachedBy,
            referral.Deadline,
            referral.ContactBy
        );

    /// <summary>What was entered in error is kept, and shown to nobody.</summary>
    internal static string Said(Referral referral, string words) =>
        referral.State == ReferralState.EnteredInError ? "" : words;

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
            consent.WithdrawnAt,
            DataGroups.List(consent.Groups),
            DataGroups.List(consent.TakenBack),
            consent.Limits,
            consent.DocumentSeen,
            consent.Language,
            consent.PrivacyNoticeNumber,
            consent.NoticeGiven,
            consent.ExpiresAt,
            consent.BestInterestsId is not null,
            consent.OverrideId is not null,
            consent.IsByMark,
            consent.IsThroughInterpreter,
            consent.WitnessName,
            consent.WitnessRole
        );

    private static GetSubmission.EventShown Show(ReferralEvent happened, Submission submission, SubmissionNames names)
    {
        var referral = submission.Referrals.Find(r => r.Id == happened.ReferralId);
        return new(
            happened.At,
            happened.What,
            referral is null ? null : names.Service(referral.ServiceId),
            names.Author(happened),
            names.Organisation(happened.OrganisationId),
            referral is null ? happened.Note : Said(referral, happened.Note)
        );
    }
}
