using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>The code goes to the phone that the service registered, by another way than the link came.</summary>
public static class AskForLinkCode
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(15);

    public sealed record Request([Line(0, 64)] string Secret);

    public static async Task<NoContent> Handle(
        Request request,
        LinkDoor door,
        AppDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (link, _, reach) = await door.Find(request.Secret, ct);
        var now = clock.GetUtcNow();
        if (reach.Phone.Length == 0)
            throw Refusal.Rule(
                "no-phone",
                "No phone is registered for codes. Ring the hub, which reads one out to you."
            );
        if (!link.MayMakeCode(now))
            throw Refusal.Rule(
                "code-sent-lately",
                "A code was sent a moment ago, or too many were. Wait a minute, or ring the hub for one."
            );
        var code = link.MakeCode(null, now, Lasts);
        db.Text(reach.Phone, $"{code} is your code. It opens one page, once, within 15 minutes. Tell it to nobody.");

        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
