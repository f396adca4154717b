using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>What somebody says of one referral on the phone.</summary>
public enum CardSaying
{
    Heard,
    NotHeard,

    /// <summary>They had asked to stop it, and keep it after all.</summary>
    Keeps,
}

/// <summary>The hub notes what somebody said on the phone, as they could have said it by their card.</summary>
public static class SayForPerson
{
    public sealed record Request(CardSaying What);

    public static async Task<NoContent> Handle(
        Guid submissionId,
        Guid referralId,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var submission = await db.ForCard(me, submissionId, ct);
        var (referral, by) = (submission.Line(referralId), Act.Of(me, clock));
        if (request.What == CardSaying.Keeps)
        {
            referral.KeepAfterAll(by);
            await db.Tell(modules, submission.OrganisationId, [referral.OrganisationId], ct);
        }
        else
        {
            await SayByCard.Say(submission, referral, request.What == CardSaying.Heard, db, modules, by, ct);
        }
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
