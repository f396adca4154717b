using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>The hub reads a code out to a service that it has rung, or that has no phone for texts.</summary>
public static class MakeLinkCode
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);

    /// <param name="Code">Told this once.</param>
    public sealed record Response(string Code, DateTimeOffset ExpiresAt);

    public static async Task<Ok<Response>> Handle(
        Guid submissionId,
        Guid referralId,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var submission = await db.ForCard(me, submissionId, ct);
        var referral = submission.Outside(referralId);
        var now = clock.GetUtcNow();
        if (await db.LivingLink(referralId, ct) is not { } link || !link.IsAlive(referral, now))
            throw Refusal.Rule(
                "no-link",
                "No link leads to this referral now, so there is nothing that a code could open."
            );
        submission.RequireOpenTo(referral);
        referral.Note("link-code-made", Act.Of(me, clock, Party.Hub));
        var code = link.MakeCode(me.MembershipId, now, Lasts);

        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(code, now + Lasts));
    }
}
