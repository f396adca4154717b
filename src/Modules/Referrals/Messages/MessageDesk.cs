using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Takes up what came of a referral for one of its readers, and notes the reading.</summary>
public sealed class MessageDesk(AppDb db, IMediator modules, CurrentUser me, TimeProvider clock)
{
    /// <summary>For whoever made the referral, and for the hub.</summary>
    internal async Task<MessageWritten> OfReferrer(
        Guid submissionId,
        Guid referralId,
        AuditKind how,
        CancellationToken ct
    )
    {
        var submission =
            await Lines(referralId).Where(Sight.OfReferrer(me)).FirstOrDefaultAsync(s => s.Id == submissionId, ct)
            ?? throw Refusal.NotFound("checklist");
        if (submission.Referrals.Count == 0)
            throw Refusal.NotFound("referral");
        return await Write(submission, together: null, how, ct);
    }

    /// <summary>For the service that received it.</summary>
    internal async Task<MessageWritten> OfReceiver(Guid referralId, AuditKind how, CancellationToken ct)
    {
        var received = await db.Received(me, referralId, ct);
        var submission = await Lines(referralId).SingleAsync(s => s.Id == received.SubmissionId, ct);
        var together = await db.HelpedTogetherWith(received, clock.GetUtcNow(), ct);
        return await Write(submission, together, how, ct);
    }

    private IQueryable<Submission> Lines(Guid referralId) =>
        db
            .Submissions.AsNoTracking()
            .AsSplitQuery()
            .Include(s => s.Person)
            .Include(s => s.Referrals.Where(r => r.Id == referralId))
            .Include(s => s.Consents)
            .Include(s => s.History.Where(e => e.ReferralId == referralId));

    /// <param name="together">For the service alone; null for everybody else.</param>
    private async Task<MessageWritten> Write(
        Submission submission,
        IReadOnlyList<TogetherShown>? together,
        AuditKind how,
        CancellationToken ct
    )
    {
        var names = await SubmissionNames.Load(submission, modules, ct);
        var partnership = await modules.Send(new GetPartnership(), ct);
        var message = MessageBacks.Of(submission, names, partnership.Name, together is not null, clock.GetUtcNow());
        db.RecordRead(nameof(Person), submission.PersonId, how);
        await db.SaveChangesAsync(ct);
        return new(submission.PersonId, message with { VisitTogether = [.. together?.Select(one => one.Name) ?? []] });
    }
}

/// <summary>A message, and whose reading was noted.</summary>
internal sealed record MessageWritten(Guid PersonId, MessageBack Message);
