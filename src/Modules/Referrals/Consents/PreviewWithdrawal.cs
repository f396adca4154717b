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
    /// <param name="Shared">The data groups that are shared now, any of which can be taken back alone.</param>
    public sealed record Response(
        Guid SubmissionId,
        string Reference,
        [property: Personal] string PersonName,
        IReadOnlyList<Effect> Effects,
        IReadOnlyList<DataGroup> Shared
    );

    /// <param name="serviceId">The service that is no longer to know; null for the whole checklist.</param>
    /// <param name="group">The one data group that is no longer to be shared; null for all.</param>
    public static async Task<Ok<Response>> Handle(
        Guid submissionId,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        CancellationToken ct,
        Guid? serviceId = null,
        DataGroup? group = null
    )
    {
        var submission = await db.ForWithdrawal(me, submissionId, ct);
        if (serviceId is { } id)
            submission.RequireConsent(id);
        var effects = group is { } only
            ? await Withdrawal.Show(
                Withdrawal.Narrowing(submission, serviceId, DataGroups.Of([only])),
                submission,
                modules,
                ct
            )
            : await Withdrawal.Show(Withdrawal.Ending(submission, serviceId), modules, ct);

        db.RecordRead(nameof(Person), submission.PersonId);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(
            new Response(
                submission.Id,
                submission.Reference,
                submission.Person.Name,
                effects,
                Shared(submission, serviceId)
            )
        );
    }

    // What one service sees, or any of them.
    private static IReadOnlyList<DataGroup> Shared(Submission submission, Guid? serviceId) =>
        DataGroups.List(
            Withdrawal.Ending(submission, serviceId).Aggregate(0, (all, referral) => all | referral.SharedGroups)
        );
}
