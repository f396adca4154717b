using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>
/// Link and code together open one referral, as its receiver's inbox would show it: need, district and age first, who it is
/// with the acceptance.
/// </summary>
public static class EnterLink
{
    /// <param name="Name">Who they are, for the history.</param>
    public sealed record Request([Line(0, 64)] string Secret, [Line(1, 20)] string Code, [Line(2, 100)] string Name);

    /// <param name="Pass">Held in memory by the page, for half an hour; never stored. Empty once nothing is left to do.</param>
    /// <param name="Referral">Null once nothing is left to do.</param>
    public sealed record Response(string Pass, GetReceivedReferral.Response? Referral);

    public static async Task<Ok<Response>> Handle(
        Request request,
        LinkDoor door,
        AppDb db,
        IMediator modules,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (link, referral, _) = await door.Open(request.Secret, request.Code, ct);
        referral.View(By(referral, request.Name, clock));

        await db.Tell(modules, referral.ReferringOrganisationId, [referral.OrganisationId], ct);
        db.RecordRead(nameof(Person), referral.PersonId);
        var together = await db.TogetherWith(referral, clock.GetUtcNow(), ct);
        await db.SaveChangesAsync(ct);
        var view = await ReceivedView.Load(referral, db, modules, clock.GetUtcNow(), ct);
        return TypedResults.Ok(new Response(door.PassFor(link, request.Name), view with { Together = together }));
    }

    /// <summary>Somebody of the receiver, by the name that they gave.</summary>
    internal static Act By(Referral referral, string name, TimeProvider clock) =>
        new(null, referral.OrganisationId, clock.GetUtcNow(), Party.Receiver, $"By link: {name.Trim()}");
}
