using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>The service says that it has finished: the person says whether that is so. What is not so, the hub looks into.</summary>
public static class JudgeByCard
{
    /// <param name="Note">What they say instead, when it is not so.</param>
    public sealed record Request(
        [Text(1, 1000)] string Pass,
        Guid ReferralId,
        PersonsWord Word,
        [Text(0, 500)] string Note = ""
    );

    public static async Task<Ok<CardPage>> Handle(
        Request request,
        CardDoor door,
        AppDb db,
        IMediator modules,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (_, submission) = await door.Enter(request.Pass, ct);
        var referral = submission.LineOnCard(request.ReferralId);
        if (referral.PersonSays != request.Word)
            referral.Hear(request.Word, request.Note, SayByCard.ByPerson(clock));

        await db.Tell(modules, submission.OrganisationId, [referral.OrganisationId], ct);
        db.RecordRead(nameof(Person), submission.PersonId);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await CardPage.Of(submission, db, modules, ct));
    }
}
