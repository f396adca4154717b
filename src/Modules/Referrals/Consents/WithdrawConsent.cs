using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>The person takes back what they agreed to. The receivers' sight ends with this one commit.</summary>
public static class WithdrawConsent
{
    /// <param name="ServiceId">The service that is no longer to know; null for the whole checklist.</param>
    /// <param name="How">How the person asked.</param>
    /// <param name="Group">The one data group that is no longer to be shared; null for all of it.</param>
    public sealed record Request(
        Guid? ServiceId,
        ContactChannel How,
        [Text(0, 1000)] string Note,
        DataGroup? Group = null
    );

    private const int MostTries = 5;

    // No version: a person's right does not wait because the hub changed the checklist in the same moment.
    public static async Task<NoContent> Handle(
        Guid submissionId,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await Withdraw(submissionId, request, db, modules, me, Act.Of(me, clock), ct);
                return TypedResults.NoContent();
            }
            catch (DbUpdateConcurrencyException) when (tries < MostTries)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private static async Task Withdraw(
        Guid submissionId,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        Act by,
        CancellationToken ct
    )
    {
        var submission = await db.ForWithdrawal(me, submissionId, ct);
        db.Expect(submission, submission.Version);
        var note = $"{request.How}. {request.Note}".Trim();
        if (request.Group is { } group)
        {
            await TakeBack(submission, request.ServiceId, DataGroups.Of([group]), note, db, modules, by, ct);
            return;
        }
        var ending = Withdrawal.Ending(submission, request.ServiceId);
        var consents = submission.Consents.Where(c => c.IsLive).ToList();
        if (request.ServiceId is { } serviceId)
            submission.WithdrawConsent(serviceId, note, by);
        else
        {
            submission.Withdraw(note, by);
            await db.EndNeeds(submissionId, UnmetNeedEnd.Withdrawn, by, ct);
        }

        foreach (var id in consents.Where(c => !c.IsLive).Select(c => c.ServiceId).Distinct())
            db.Publish(new ConsentWithdrawn(submissionId, id));
        foreach (var referral in ending)
            db.Publish(new ReferralMoved(referral.Id, submissionId, ReferralState.Withdrawn.Code()));
        await db.Tell(
            modules,
            submission.OrganisationId,
            [.. ending.Where(r => r is { SentAt: not null, HasLeftReceiver: false }).Select(r => r.OrganisationId)],
            ct
        );
        await db.SaveChangesAsync(ct);
    }

    private static async Task TakeBack(
        Submission submission,
        Guid? serviceId,
        int groups,
        string note,
        AppDb db,
        IMediator modules,
        Act by,
        CancellationToken ct
    )
    {
        var narrowing = Withdrawal.Narrowing(submission, serviceId, groups);
        if (narrowing.Count == 0)
            throw Refusal.Rule("not-shared", "That is not shared, so there is nothing to take back.");
        foreach (var id in narrowing.Select(one => one.Referral.ServiceId).Distinct())
        {
            submission.TakeBack(id, groups, note, by);
            if (submission.LiveConsentFor(id) is null)
                db.Publish(new ConsentWithdrawn(submission.Id, id));
        }
        foreach (var (referral, _) in narrowing)
        {
            if (referral.WithdrawnAt is not null)
                db.Publish(new ReferralMoved(referral.Id, submission.Id, ReferralState.Withdrawn.Code()));
            else if (referral.SentAt is not null)
                db.Publish(new DeletionAsked(referral.Id));
        }
        await db.Tell(
            modules,
            submission.OrganisationId,
            [.. narrowing.Where(one => one.Referral.SentAt is not null).Select(one => one.Referral.OrganisationId)],
            ct
        );
        await db.SaveChangesAsync(ct);
    }
}
