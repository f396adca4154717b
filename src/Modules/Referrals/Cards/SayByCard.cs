using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>"I've heard from them", or "I haven't": the hub hears of the second at once.</summary>
public static class SayByCard
{
    public sealed record Request([Text(1, 1000)] string Pass, Guid ReferralId, bool Heard);

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
        await Say(submission, referral, request.Heard, db, modules, ByPerson(clock), ct);

        var page = await CardPage.Of(submission, db, modules, ct);
        db.RecordRead(nameof(Person), submission.PersonId);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(page);
    }

    /// <summary>Nobody of any organisation: the person, by their card.</summary>
    internal static Act ByPerson(TimeProvider clock) => new(null, Guid.Empty, clock.GetUtcNow(), Party.Person);

    internal static async Task Say(
        Submission submission,
        Referral referral,
        bool heard,
        AppDb db,
        IMediator modules,
        Act by,
        CancellationToken ct
    )
    {
        if (!referral.SayHeard(heard, by))
            return;
        if (!heard)
            await CardNotices.NotHeard(modules, referral, submission, by, ct);
        await db.Tell(modules, submission.OrganisationId, [referral.OrganisationId], ct);
    }
}
