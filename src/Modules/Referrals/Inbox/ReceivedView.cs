using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>A referral as its receiver's page shows it. The submission holds this one line and this service's consents alone.</summary>
internal static class ReceivedView
{
    public static async Task<GetReceivedReferral.Response> Load(
        Referral referral,
        AppDb db,
        IMediator modules,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        // In one question: each of the lists is short, and of the consents it holds one or two.
        var submission = await db
            .Submissions.AsNoTracking()
            .AsSingleQuery()
            .Include(s => s.Person)
            .Include(s => s.Referrals.Where(r => r.Id == referral.Id))
            .Include(s => s.Consents.Where(c => c.ServiceId == referral.ServiceId))
            .Include(s => s.History.Where(e => e.ReferralId == referral.Id))
            .SingleAsync(s => s.Id == referral.SubmissionId, ct);
        var checklist = await db.Checklists.AsNoTracking().SingleAsync(c => c.Id == submission.ChecklistId, ct);
        var names = await SubmissionNames.Load(submission, modules, ct);
        var made = referral.OverrideId is { } overrideId
            ? await db.SharingOverrides.AsNoTracking().FirstOrDefaultAsync(o => o.Id == overrideId, ct)
            : null;
        return Of(submission, checklist, names, made, await db.CountedDistricts(ct), now);
    }

    /// <param name="made">Why it is shared without consent; null where it is not.</param>
    public static GetReceivedReferral.Response Of(
        Submission submission,
        Checklist checklist,
        SubmissionNames names,
        SharingOverride? made,
        IReadOnlyList<CountedDistrict> counts,
        DateTimeOffset now
    )
    {
        var referral = submission.Referrals.Single();
        var isOpen = referral.IsIdentityOpen;
        var knowsWho = referral.Shares(DataGroup.Contact);
        var toldAll = DataGroups.TellsAll(referral.SharedGroups, referral.Needs);
        var tellsAll = isOpen && toldAll;
        var consent = submission.ConsentBehind(referral);
        return new(
            referral.Id,
            referral.Version,
            submission.Reference,
            names.Service(referral.ServiceId),
            referral.State,
            referral.IsUrgent,
            referral.Deadline,
            referral.ContactBy,
            referral.SentAt!.Value,
            knowsWho
                ? Glimpse.Of(submission.Person, referral.SentAt!.Value, counts)
                : new Glimpse("", null, null, false),
            isOpen && knowsWho ? SubmissionView.Details(submission.Person) with { NhsNumber = "" } : null,
            // Whoever knows where they live may go there, and is to know what waits there.
            isOpen && knowsWho
                ? submission.Person.Risk
                : null,
            [
                .. DataGroups
                    .Needs(referral.SharedGroups, referral.Needs, isOpen)
                    .Select(need => new GetReceivedReferral.NeedShown(need.Code, need.Name)),
            ],
            [.. isOpen ? Answers(submission, referral, checklist) : []],
            tellsAll ? RuleShown.ToReceiver(referral) : [],
            tellsAll ? referral.Reason : "",
            Show(consent, isOpen && knowsWho),
            ReceivedSharing.Of(referral, consent, made, isOpen, now),
            ReferredBy(submission, names),
            names.Organisation(
                submission.Channel == Channel.Asked ? submission.Person.ControllerId : submission.OrganisationId
            ),
            names.Organisation(referral.ControllerId ?? submission.Person.ControllerId),
            names.Taker(referral),
            referral.FirstContactOn,
            referral.FirstContactHow,
            [.. referral.Attempts.Select(attempt => new GetReceivedReferral.Attempt(attempt.On, attempt.Channel))],
            referral.Outcome,
            referral.OutcomeOn,
            referral.OutcomeNote,
            referral.DueAt,
            referral.Question,
            referral.WaitBand,
            referral.ReviewOn,
            referral.PersonSays,
            [
                .. Since(submission)
                    .Select(e => new GetReceivedReferral.EventShown(
                        e.At,
                        e.What,
                        names.Author(e),
                        IsForReceiver(e, referral, consent, toldAll) ? e.Note : ""
                    )),
            ],
            Together: []
        );
    }

    /// <summary>The answers that led here, as far as the person agreed to tell them.</summary>
    private static IEnumerable<GetSubmission.AnswerShown> Answers(
        Submission submission,
        Referral referral,
        Checklist checklist
    )
    {
        if (!referral.Shares(DataGroup.Answers))
            return [];
        var told = checklist
            .Questions.Where(question => referral.Shares(DataGroups.OfNeed(question.Need)))
            .Select(question => question.Id)
            .ToHashSet();
        return SubmissionView
            .Answers(submission, checklist)
            .Where(answer => referral.QuestionIds.Contains(answer.QuestionId) && told.Contains(answer.QuestionId));
    }

    private static GetReceivedReferral.Agreed Show(Consent consent, bool isNamed) =>
        new(consent.WordingText, consent.How, consent.GivenBy, isNamed ? consent.GivenByName : "", consent.GivenOn);

    public static string ReferredBy(Submission submission, SubmissionNames names) =>
        submission.Asked?.Relation switch
        {
            null => names.Member(submission.MembershipId),
            AskerRelation.Self => "The person themselves",
            _ => "Somebody close to them",
        };

    // What others write is for the hub, except what the service asked for and why it has it again: whoever writes that is
    // told what the person left out. What was written before the person agreed to less may hold more than they agree to now.
    // One organisation may be both.
    private static bool IsForReceiver(ReferralEvent happened, Referral referral, Consent? consent, bool toldAll) =>
        happened.What is "answered" or "reopened"
            ? toldAll || consent is null || happened.Id.CompareTo(consent.Id) > 0
            : happened.OrganisationId == referral.OrganisationId && !WordsForHub.Contains(happened.What);

    private static readonly string[] WordsForHub = ["outcome-confirmed", "outcome-disputed", "settled"];

    /// <summary>What came before it was sent is the hub's own.</summary>
    private static IEnumerable<ReferralEvent> Since(Submission submission) =>
        submission.History.OrderBy(e => e.At).ThenBy(e => e.Id).SkipWhile(e => e.What != "sent");
}
