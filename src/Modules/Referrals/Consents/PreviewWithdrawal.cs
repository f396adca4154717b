using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>What a withdrawal would do, before it is done. Nothing is changed but the note that it was read.</summary>
public static class PreviewWithdrawal
{
    public sealed record Response(
        Guid SubmissionId,
        string Reference,
        [property: Personal] string PersonName,
        IReadOnlyList<Effect> Effects
    );

    /// <param name="serviceId">The service that is no longer to know; null for the whole checklist.</param>
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
        if (serviceId is { } id && submission.LiveConsentFor(id) is null)
            throw Refusal.Rule("no-consent", "There is no consent for this service to withdraw.");
        var effects = await Withdrawal.Show(Withdrawal.Ending(submission, serviceId), modules, ct);

        db.RecordRead(nameof(Person), submission.PersonId);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(submission.Id, submission.Reference, submission.Person.Name, effects));
    }
}
