using MediatR;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>How a referral stands, as the person needs to know it.</summary>
public enum CardStage
{
    /// <summary>The hub rings the person first.</summary>
    HubFirst,

    /// <summary>The service has the details, and has not answered.</summary>
    Sent,

    /// <summary>It has said yes.</summary>
    Accepted,

    /// <summary>It is in touch.</summary>
    InTouch,

    /// <summary>It tried and did not reach the person.</summary>
    NotReached,

    /// <summary>It has told what came of it.</summary>
    Finished,

    /// <summary>It cannot help; the hub looks for another.</summary>
    LooksForAnother,

    /// <summary>It was left out.</summary>
    LeftOut,

    /// <summary>The person stopped it.</summary>
    Stopped,
}

/// <summary>The page behind a card: what happens, without the person, their needs or the names by which services are known.</summary>
/// <param name="HubPhone">Where to ring; null when the partnership has not entered it.</param>
/// <param name="HowToComplain">The path of the page that says it; null while there is none.</param>
public sealed record CardPage(
    string PartnershipName,
    string? HubPhone,
    string? HowToComplain,
    [property: Personal] IReadOnlyList<CardLine> Lines
)
{
    internal static async Task<CardPage> Of(Submission submission, AppDb db, IMediator modules, CancellationToken ct)
    {
        var partnership = await modules.Send(new GetPartnership(), ct);
        var services = (
            await modules.Send(new GetServices([.. submission.Referrals.Select(r => r.ServiceId).Distinct()]), ct)
        ).ToDictionary(service => service.Id);
        return new(
            partnership.Name,
            partnership.HubPhone.Length > 0 ? partnership.HubPhone : null,
            await db.ComplaintPath(modules, ct),
            [
                .. submission
                    .Referrals.Where(r => r.IsForPerson)
                    .OrderBy(r => r.Id)
                    .Select(r => CardLine.Of(r, submission, services.GetValueOrDefault(r.ServiceId))),
            ]
        );
    }
}

/// <param name="By">The day by which the next thing should happen; null where nothing is promised.</param>
/// <param name="Heard">What the person last said of hearing from it; null for nothing.</param>
/// <param name="StopNeedsCall">To stop it, the hub rings the person first.</param>
/// <param name="CanJudge">The service says that it has finished, and the person has not said whether that is so.</param>
/// <param name="StopAskedOn">The hub is to ring about stopping it.</param>
public sealed record CardLine(
    Guid ReferralId,
    string Name,
    string? OrganisationName,
    string? Phone,
    CardStage Stage,
    DateOnly? SentOn,
    DateOnly? By,
    bool CanSay,
    bool? Heard,
    DateOnly? HeardSaidOn,
    bool CanStop,
    bool StopNeedsCall,
    DateOnly? StopAskedOn,
    DateOnly? StoppedOn,
    bool CanJudge,
    PersonsWord? Judged
)
{
    internal static CardLine Of(Referral referral, Submission submission, ServiceRecord? service)
    {
        var name = CardName.Of(referral, service);
        return new(
            referral.Id,
            name.Name,
            name.OrganisationName,
            name.Phone,
            StageOf(referral),
            DayOf(referral.SentAt),
            ExpectedBy(referral, submission),
            referral.CanBeHeardOf,
            referral.SaidLast is { } said ? said.What == CardSaid.Heard : null,
            DayOf(referral.SaidLast?.At),
            referral.CanBeWithdrawn && submission.LiveConsentFor(referral.ServiceId) is not null,
            StopByCard.NeedsCall(submission, referral),
            DayOf(referral.AskedToStop?.At),
            DayOf(referral.WithdrawnAt),
            referral is { State: ReferralState.Completed, WithdrawnAt: null, PersonSays: null },
            referral.PersonSays
        );
    }

    /// <summary>When the clock that runs for the person runs out. How long help takes, and a question between others, is no promise.</summary>
    private static DateOnly? ExpectedBy(Referral referral, Submission submission) =>
        referral switch
        {
            { WithdrawnAt: not null } => null,
            { State: ReferralState.Proposed } => submission.Person.MayBeReachedBy(ContactChannel.Phone)
                ? DayOf(submission.DueAt)
                : null,
            { State: ReferralState.InfoRequested or ReferralState.InProgress } => null,
            _ => DayOf(referral.DueAt),
        };

    // What is neither of these is told by how far it has come.
    private static CardStage StageOf(Referral referral) =>
        referral switch
        {
            { WithdrawnAt: not null } => CardStage.Stopped,
            { State: ReferralState.Proposed } => CardStage.HubFirst,
            { State: ReferralState.Dropped or ReferralState.EnteredInError } => CardStage.LeftOut,
            { State: ReferralState.UnableToContact } => CardStage.NotReached,
            { HasLeftReceiver: true } => CardStage.LooksForAnother,
            { CompletedAt: not null } => CardStage.Finished,
            { FirstContactOn: not null } => CardStage.InTouch,
            { AcceptedAt: not null } => CardStage.Accepted,
            _ => CardStage.Sent,
        };

    private static DateOnly? DayOf(DateTimeOffset? at) => at is { } known ? UkTime.DateOf(known) : null;
}
