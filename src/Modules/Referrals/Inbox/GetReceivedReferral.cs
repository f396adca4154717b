using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>
/// One referral for the service that it was sent to: what concerns that service, and nothing else of the checklist. Who it
/// is, and what they said, opens with the acceptance.
/// </summary>
public static class GetReceivedReferral
{
    /// <param name="Person">Null until the service has accepted, and where the person did not agree to tell who it is.</param>
    /// <param name="Answers">Empty until the service has accepted.</param>
    /// <param name="Rules">The rules that led to this service; empty where the hub chose it.</param>
    /// <param name="Reason">What the hub wrote to this service; empty where the answers say it.</param>
    /// <param name="Controller">Who answers for this record: once it is accepted, the service's own controller.</param>
    /// <param name="DueAt">When the service should have acted; null when it is not waited for.</param>
    /// <param name="Question">What the service asked and nobody has answered; empty else.</param>
    /// <param name="Deadline">By when the person must hear from the service; null where no rule says so.</param>
    /// <param name="ContactBy">The last instant for it.</param>
    /// <param name="Together">Others of the same home whom this service has taken on too, where both agreed that it is told.</param>
    /// <param name="ReferredBy">Who filled the checklist with the person.</param>
    public sealed record Response(
        Guid ReferralId,
        int Version,
        string Reference,
        string ServiceName,
        ReferralState State,
        bool IsUrgent,
        Deadline? Deadline,
        DateTimeOffset? ContactBy,
        DateTimeOffset SentAt,
        Glimpse Glimpse,
        PersonDetails? Person,
        VisitRiskShown? VisitRisk,
        IReadOnlyList<NeedShown> Needs,
        IReadOnlyList<GetSubmission.AnswerShown> Answers,
        IReadOnlyList<RuleShown> Rules,
        string Reason,
        Agreed Consent,
        ReceivedSharing Sharing,
        string ReferredBy,
        string ReferringOrganisation,
        string Controller,
        string? AcceptedBy,
        DateOnly? FirstContactOn,
        ContactChannel? FirstContactHow,
        IReadOnlyList<Attempt> Attempts,
        OutcomeCode? Outcome,
        DateOnly? OutcomeOn,
        string OutcomeNote,
        DateTimeOffset? DueAt,
        string Question,
        WaitBand? WaitBand,
        DateOnly? ReviewOn,
        PersonsWord? PersonSays,
        IReadOnlyList<EventShown> History,
        IReadOnlyList<TogetherShown> Together
    );

    public sealed record NeedShown(string Code, string Name);

    public sealed record Agreed(
        string WordingText,
        ConsentGivenHow How,
        ConsentGivenBy GivenBy,
        string GivenByName,
        DateOnly GivenOn
    );

    public sealed record Attempt(DateOnly On, ContactChannel Channel);

    public sealed record EventShown(DateTimeOffset At, string What, string By, string Note);

    public static async Task<Ok<Response>> Handle(
        Guid referralId,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var referral = await db.Received(me, referralId, ct);
        var together = await db.TogetherWith(referral, clock.GetUtcNow(), ct);
        await Open(referral, db, modules, Act.Of(me, clock, Party.Receiver), ct);
        var view = await ReceivedView.Load(referral, db, modules, clock.GetUtcNow(), ct);
        return TypedResults.Ok(view with { Together = together });
    }

    private static async Task Open(Referral referral, AppDb db, IMediator modules, Act by, CancellationToken ct)
    {
        var isNew = referral.State == ReferralState.Sent;
        referral.View(by);
        db.RecordRead(nameof(Person), referral.Submission.PersonId);
        if (isNew)
            await db.Tell(modules, referral.ReferringOrganisationId, [referral.OrganisationId], ct);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException) when (isNew)
        {
            // A colleague opened it in the same moment. The reading is still to be noted.
            db.ChangeTracker.Clear();
            db.RecordRead(nameof(Person), referral.Submission.PersonId);
            await db.SaveChangesAsync(ct);
        }
    }
}
