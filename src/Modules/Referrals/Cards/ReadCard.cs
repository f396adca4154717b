using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>The person looks again.</summary>
public static class ReadCard
{
    public sealed record Request([Text(1, 1000)] string Pass);

    public static async Task<Ok<CardPage>> Handle(
        Request request,
        CardDoor door,
        AppDb db,
        IMediator modules,
        CancellationToken ct
    )
    {
        var (_, submission) = await door.Enter(request.Pass, ct);
        var page = await CardPage.Of(submission, db, modules, ct);

        db.RecordRead(nameof(Person), submission.PersonId);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(page);
    }
}
