using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>Why a service that a rule names is not proposed, in the order in which it is looked at.</summary>
public enum LeftOut
{
    NoAgreement,
    TakesNoReferrals,
    Paused,
    Full,
    NotAssured,
    OutsideArea,
    TooYoung,
    TooOld,
    Circumstances,
    NoInterpreter,
    AccessNotMet,
    PersonSaidNo,
    ReferredAlready,
    DeclinedLately,
    OwnDuty,
}

internal static class LeftOutWords
{
    /// <summary>The reason as a worker reads it, with the answer that stands against it.</summary>
    public static string Of(Candidate candidate, Applicant person) =>
        candidate.Why switch
        {
            LeftOut.Circumstances when candidate.Rule.Conditions.Find(person.AnsweredOtherwise) is { } asked =>
                $"It is for people who answer {(asked.Wants is Reply.Yes ? "yes" : "no")} to question {asked.QuestionId.TrimStart('Q', '0')}.",
            LeftOut.AccessNotMet =>
                $"It says that it cannot offer this: {AccessNeeds.Words(person.NotMetBy(candidate.Service.IsFor))}.",
            _ => Of(candidate.Why!.Value, candidate.Service),
        };

    /// <summary>The reason where the answers are not at hand.</summary>
    public static string Of(LeftOut why, ServiceRecord service) =>
        why switch
        {
            LeftOut.NoAgreement => "Its organisation has not signed the data-sharing agreement.",
            LeftOut.TakesNoReferrals => "It takes no referrals. People get in touch themselves.",
            LeftOut.Paused when service.Intake.PausedUntil is { } until =>
                $"It is paused until {UkTime.Format(until)}: {service.Intake.PauseReason.TrimEnd('.')}.",
            LeftOut.Paused => "It was paused.",
            LeftOut.Full when service.Intake.WeeklyLimit is { } limit =>
                $"All {limit} of its places of this week are taken.",
            LeftOut.Full => "All its places of that week were taken.",
            LeftOut.NotAssured =>
                $"Its details were last checked on {UkTime.Format(service.AssuredOn)}, too long ago to propose it. The hub can ask and choose it.",
            LeftOut.OutsideArea when service.IsFor.Areas.Count + service.IsFor.Wards.Count > 0 =>
                $"It is for people who live in {string.Join(", ", [.. service.IsFor.Areas, .. service.IsFor.Wards.Select(ward => ward.Words)])}.",
            LeftOut.OutsideArea => "It was for people who live elsewhere.",
            LeftOut.TooYoung when service.IsFor.MinimumAge is { } age => $"It is for people aged {age} and over.",
            LeftOut.TooYoung => "It was for older people.",
            LeftOut.TooOld when service.IsFor.MaximumAge is { } age => $"It is for people aged {age} and under.",
            LeftOut.TooOld => "It was for younger people.",
            LeftOut.Circumstances => "It is for people in other circumstances, by what was answered.",
            LeftOut.NoInterpreter => "It does not arrange interpreters, and nobody there speaks the person's language.",
            LeftOut.AccessNotMet => "It says that it cannot meet an access need of the person.",
            LeftOut.PersonSaidNo => "The person does not want it.",
            LeftOut.ReferredAlready => "The person is referred to it already.",
            LeftOut.DeclinedLately => "It declined this person in the last four weeks.",
            _ =>
                "The referring organisation is itself funded to help with this. The hub can still choose another service.",
        };
}
