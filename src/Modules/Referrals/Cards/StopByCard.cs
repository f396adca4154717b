using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>
/// "Stop this one": consent for one service ends, and its sight with it, in this one commit. What is urgent becomes a call
/// of the hub instead, and nothing is stopped before it.
/// </summary>
public static class StopByCard
{
    public sealed record Request([Text(1, 1000)] string Pass, Guid ReferralId);

    private const int MostTries = 5;

    // No version: a person's right does not wait because the hub changed the checklist in the same moment.
    public static async Task<Ok<CardPage>> Handle(
        Request request,
        CardDoor door,
        AppDb db,
        IMediator modules,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return TypedResults.Ok(await Stop(request, door, db, modules, SayByCard.ByPerson(clock), ct));
            }
            catch (DbUpdateConcurrencyException) when (tries < MostTries)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private static async Task<CardPage> Stop(
        Request request,
        CardDoor door,
        AppDb db,
        IMediator modules,
        Act by,
        CancellationToken ct
    )
    {
        var (_, submission) = await door.Enter(request.Pass, ct);
        var referral = submission.LineOnCard(request.ReferralId);
        RequireConsent(submission, referral);
        db.Expect(submission, submission.Version);
        if (NeedsCall(submission, referral))
            await AskHub(submission, referral, modules, by, ct);
        else
            Withdraw(submission, referral, db, by);

        await db.Tell(modules, submission.OrganisationId, [referral.OrganisationId], ct);
        db.RecordRead(nameof(Person), submission.PersonId);
        await db.SaveChangesAsync(ct);
        return await CardPage.Of(submission, db, modules, ct);
    }

    internal static void RequireConsent(Submission submission, Referral referral)
    {
        if (submission.LiveConsentFor(referral.ServiceId) is null)
            throw Refusal.Rule("no-consent", "This one has been stopped already.");
    }

    /// <summary>Stopping a service ends all that goes to it, so one that is urgent keeps back the others.</summary>
    internal static bool NeedsCall(Submission submission, Referral referral) =>
        Withdrawal
            .Ending(submission, referral.ServiceId)
            .Exists(one => one is { NeedsCallToStop: true, HasEnded: false });

    private static async Task AskHub(
        Submission submission,
        Referral referral,
        IMediator modules,
        Act by,
        CancellationToken ct
    )
    {
        if (referral.AskToStop(by))
            await CardNotices.StopAsked(modules, referral, submission, by, ct);
    }

    private static void Withdraw(Submission submission, Referral referral, AppDb db, Act by)
    {
        var ending = Withdrawal.Ending(submission, referral.ServiceId);
        submission.WithdrawConsent(referral.ServiceId, "", by);
        db.Publish(new ConsentWithdrawn(submission.Id, referral.ServiceId));
        foreach (var one in ending)
            db.Publish(new ReferralMoved(one.Id, submission.Id, ReferralState.Withdrawn.Code()));
    }
}
