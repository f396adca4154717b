using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>What was withdrawn and what that did, to hand or read to the person.</summary>
public static class GetWithdrawalReceipt
{
    public sealed record Response(
        Guid SubmissionId,
        string Reference,
        [property: Personal] string PersonName,
        string PartnershipName,
        DateTimeOffset WithdrawnAt,
        string RecordedBy,
        IReadOnlyList<Effect> Effects
    );

    /// <param name="serviceId">One service's part; null for all that was withdrawn.</param>
    public static async Task<Ok<Response>> Handle(
        Guid submissionId,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        CancellationToken ct,
        Guid? serviceId = null
    )
    {
        var submission = await db.ForWithdrawal(me, submissionId, ct);
        var last =
            submission
                .Consents.Where(c =>
                    (c.WithdrawnAt is not null || c.TakenBack != 0)
                    && c.OverrideId is null
                    && (serviceId is null || c.ServiceId == serviceId)
                )
                .MaxBy(c => c.WithdrawnAt ?? c.GivenAt)
            ?? throw Refusal.NotFound("withdrawal");
        var ended = await Withdrawal.Show(Withdrawal.Ended(submission, serviceId), modules, ct, submission.Deletions);
        var narrowed = await Withdrawal.Show(Withdrawal.Narrowed(submission, serviceId), submission, modules, ct);
        var who = last.WithdrawnAt is null ? last.RecordedByMembershipId : last.WithdrawnByMembershipId;
        var by = await modules.Send(new GetMembersById([.. new[] { who }.OfType<Guid>()]), ct);
        var partnership = await modules.Send(new GetPartnership(), ct);

        db.RecordRead(nameof(Person), submission.PersonId);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(
            new Response(
                submission.Id,
                submission.Reference,
                submission.Person.Name,
                partnership.Name,
                last.WithdrawnAt ?? last.GivenAt,
                by.FirstOrDefault()?.Name ?? "",
                [.. ended, .. narrowed]
            )
        );
    }
}
