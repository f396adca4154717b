using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>Somebody opens the link that came to a service's mailbox. It says how to get the code, and not a word more.</summary>
public static class OpenLink
{
    public sealed record Request([Line(0, 64)] string Secret);

    /// <param name="PhoneEnds">The last three digits of the phone that codes are texted to; null where none is registered.</param>
    /// <param name="HubPhone">Where to ring; null when the partnership has not entered it.</param>
    public sealed record Response(string? PhoneEnds, string? HubPhone);

    // A request with a body, though it only reads: no secret may stand in an address.
    public static async Task<Ok<Response>> Handle(
        Request request,
        LinkDoor door,
        IMediator modules,
        CancellationToken ct
    )
    {
        var held = await door.Find(request.Secret, ct);
        var partnership = await modules.Send(new GetPartnership(), ct);
        var phone = held.Reach.Phone;
        return TypedResults.Ok(
            new Response(
                phone.Length > 0 ? phone[^3..] : null,
                partnership.HubPhone.Length > 0 ? partnership.HubPhone : null
            )
        );
    }
}
