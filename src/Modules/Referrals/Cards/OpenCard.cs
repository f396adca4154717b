using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>The person opens the page of their card: by its code and PIN, or by the secret of its picture.</summary>
public static class OpenCard
{
    /// <param name="Secret">Of the picture; empty where the code and the PIN were typed.</param>
    public sealed record Request([Line(0, 40)] string Code, [Line(0, 20)] string Pin, [Line(0, 64)] string Secret);

    /// <param name="Pass">Held in memory by the page, for half an hour; never stored.</param>
    public sealed record Response(string Pass, CardPage Page);

    // A request with a body, though it only reads: no secret may stand in an address.
    public static async Task<Ok<Response>> Handle(
        Request request,
        CardDoor door,
        AppDb db,
        IMediator modules,
        CancellationToken ct
    )
    {
        var (card, submission) = await door.Open(request.Code, request.Pin, request.Secret, ct);
        var page = await CardPage.Of(submission, db, modules, ct);

        db.RecordRead(nameof(Person), submission.PersonId);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(door.PassFor(card), page));
    }
}
