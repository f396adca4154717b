using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>Writes the message for whoever may read the referral, as far as they read it elsewhere.</summary>
internal static class MessageBacks
{
    /// <param name="submission">With its person, this one referral, its consents and its history.</param>
    /// <param name="isForReceiver">For the service: what the person agreed to tell it, and no NHS number.</param>
    public static MessageBack Of(
        Submission submission,
        SubmissionNames names,
        string partnership,
        bool isForReceiver,
        DateTimeOffset now
    )
    {
        var referral = submission.Referrals.Single();
        if (referral is not { State: ReferralState.Completed, Outcome: { } outcome, OutcomeOn: { } on })
            throw Refusal.Rule(
                "no-outcome",
                "The service has not reported an outcome yet, so there is nothing to send back."
            );
        string[] readers = [names.Organisation(submission.OrganisationId), names.Organisation(referral.OrganisationId)];
        return new(
            MessageBack.Form,
            submission.Reference,
            referral.Id,
            now,
            partnership,
            !isForReceiver || referral.Shares(DataGroup.Contact) ? Person(submission, isForReceiver) : null,
            Asked(submission, referral, names, isForReceiver),
            new(
                UkTime.DateOf(referral.SentAt!.Value),
                UkTime.DateOf(referral.AcceptedAt!.Value),
                names.Taker(referral),
                referral.FirstContactOn,
                referral.FirstContactHow,
                referral.Attempts.Count
            ),
            new(outcome.Code(), Words(outcome), on, referral.OutcomeNote, Words(referral.PersonSays)),
            Plan(submission, referral),
            Sharing(submission, referral),
            [.. readers.Distinct()],
            VisitTogether: []
        );
    }

    private static MessagePerson Person(Submission submission, bool isForReceiver)
    {
        var person = SubmissionView.Details(submission.Person);
        return new(
            $"{person.FirstName} {person.LastName}".Trim(),
            person.DateOfBirth,
            person.Address,
            person.Postcode,
            isForReceiver ? "" : person.NhsNumber,
            person.SafeContact,
            person.SafeWays
        );
    }

    private static MessageReferral Asked(
        Submission submission,
        Referral referral,
        SubmissionNames names,
        bool isForReceiver
    )
    {
        var needs = isForReceiver
            ? DataGroups.Needs(referral.SharedGroups, referral.Needs, isOpen: true).Select(need => need.Name)
            : referral.Needs.Select(Needs.NameOf);
        var tellsAll = !isForReceiver || DataGroups.TellsAll(referral.SharedGroups, referral.Needs);
        return new(
            UkTime.DateOf(referral.MadeAt),
            names.Organisation(submission.OrganisationId),
            submission.WorkerName.Length > 0 ? submission.WorkerName : ReceivedView.ReferredBy(submission, names),
            names.Service(referral.ServiceId),
            names.Organisation(referral.OrganisationId),
            referral.IsUrgent,
            [.. needs],
            tellsAll ? referral.Reason : ""
        );
    }

    // A consent that was withdrawn since is still the one that it rested on.
    private static MessageSharing Sharing(Submission submission, Referral referral)
    {
        var consent =
            submission.ConsentOf(referral)
            ?? submission
                .Consents.Where(c => c.ServiceId == referral.ServiceId && c.OverrideId == referral.OverrideId)
                .MaxBy(c => c.GivenAt)!;
        return new(
            consent.GivenOn,
            consent.How,
            consent.GivenBy,
            consent.BestInterestsId is not null,
            consent.OverrideId is not null,
            referral.IsKeptFromPerson,
            consent.Limits
        );
    }

    private static List<string> Plan(Submission submission, Referral referral)
    {
        List<string> plan = [];
        // Nobody rings a person about what they do not know of.
        if (referral is { PersonSays: null, IsKeptFromPerson: false })
            plan.Add(
                submission.FollowUpEndedAt is null
                    ? "The hub asks the person how it went."
                    : "The person was not reached to ask how it went."
            );
        if (referral.PersonSays == PersonsWord.Disputed)
            plan.Add("The hub looks into what the person says instead.");
        if (
            referral is
            { Outcome: OutcomeCode.NotHelped or OutcomeCode.HelpedPartly, IsKeptFromPerson: false, WithdrawnAt: null }
        )
            plan.Add("Ask the person whether they want another referral for what is left.");
        return plan.Count > 0 ? plan : ["Nothing further is planned or asked for."];
    }

    private static string Words(OutcomeCode outcome) =>
        outcome switch
        {
            OutcomeCode.HelpedFully => "Helped fully",
            OutcomeCode.HelpedPartly => "Helped partly",
            OutcomeCode.AdviceOnly => "Advice only",
            OutcomeCode.NotHelped => "Not helped",
            OutcomeCode.DidNotAttend => "Did not attend",
            OutcomeCode.PersonStopped => "The person stopped",
            _ => "Died or moved away",
        };

    private static string Words(PersonsWord? word) =>
        word switch
        {
            PersonsWord.Confirmed => "Confirmed by the person",
            PersonsWord.Disputed => "The person says otherwise",
            _ => "Reported by the service; the person has not said",
        };
}
