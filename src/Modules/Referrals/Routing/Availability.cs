using PlacePartners.Contracts.Services;

namespace PlacePartners.Referrals;

/// <summary>What anybody sees of a service before they refer to it.</summary>
/// <param name="WeeklyLimit">Null for no limit.</param>
/// <param name="Taken">Places of this week that are gone.</param>
/// <param name="PausedUntil">The day on which it takes referrals again; null when it is not paused.</param>
/// <param name="Wait">By its own word.</param>
/// <param name="PromisedAnswerDays">Working days in which it promises to say yes or no; null for no promise.</param>
/// <param name="PromisedContactDays">Working days from its yes in which it promises to be in touch; null for no promise.</param>
/// <param name="ExpectedDays">Days in which four of five people were contacted; null with fewer than ten cases.</param>
public sealed record Availability(
    int? WeeklyLimit,
    int Taken,
    DateOnly? PausedUntil,
    string PauseReason,
    WaitBand? Wait,
    int? ExpectedDays,
    int? PromisedAnswerDays,
    int? PromisedContactDays
)
{
    internal static Availability Of(ServiceRecord service, int taken, int? expectedDays, ServicePromise? promise) =>
        new(
            service.Intake.WeeklyLimit,
            taken,
            service.Intake.PausedUntil,
            service.Intake.PauseReason,
            service.Intake.Wait,
            expectedDays,
            promise?.AnswerDays,
            promise?.ContactDays
        );
}
