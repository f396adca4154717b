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
                .Consents.Where(c => c.WithdrawnAt is not null && (serviceId is null || c.ServiceId == serviceId))
                .MaxBy(c => c.WithdrawnAt)
            ?? throw Refusal.NotFound("withdrawal");
        var effects = await Withdrawal.Show(Withdrawal.Ended(submission, serviceId), modules, ct);
        var by = await modules.Send(new GetMembersById([.. new[] { last.WithdrawnByMembershipId }.OfType<Guid>()]), ct);
        var partnership = await modules.Send(new GetPartnership(), ct);

        db.RecordRead(nameof(Person), submission.PersonId);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(
            new Response(
                submission.Id,
                submission.Reference,
                submission.Person.Name,
                partnership.Name,
                last.WithdrawnAt!.Value,
                by.FirstOrDefault()?.Name ?? "",
                effects
            )
        );
    }
}
