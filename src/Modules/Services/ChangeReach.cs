using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Services;

/// <summary>Says how referrals reach a service: people with accounts, a mailbox, or the hub by phone and letter.</summary>
public static class ChangeReach
{
    /// <param name="Version">Of the offer, which each partnership has its own.</param>
    public sealed record Request(
        int Version,
        ReachedBy By,
        [Line(0, 254), CanBeMailed] string Mailbox,
        [Line(0, 40), CanBeRung] string Phone,
        [Text(0, 400)] string Address
    );

    public static async Task<NoContent> Handle(
        Guid serviceId,
        Request request,
        AppDb db,
        CurrentUser me,
        CancellationToken ct
    )
    {
        var service = await OwnService.Find(db, me, serviceId, ct);
        var offer = await GetReach.Offered(db, serviceId, ct);
        db.Expect(offer, request.Version);
        offer.IsReached(new Reach(request.By, request.Mailbox, request.Phone, request.Address));

        OwnService.Tell(db, service, isOffered: true);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
