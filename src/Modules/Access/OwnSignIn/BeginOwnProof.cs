using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Access;

/// <summary>Shows within a session, at the organisation's sign-in, that it is still the same person.</summary>
public static class BeginOwnProof
{
    /// <param name="Next">Our page to go back to.</param>
    public sealed record Request([Line(0, 1000)] string? Next = null);

    public static async Task<Ok<BeginOwnSignIn.Response>> Handle(
        Request request,
        AppDb db,
        OwnSignInDesk desk,
        Issuers issuers,
        CurrentUser me,
        HttpContext http,
        CancellationToken ct
    )
    {
        var session = await db.Sessions.AsNoTracking().SingleAsync(s => s.Id == me.SessionId, ct);
        var provider =
            (session.ProviderId is { } providerId ? await desk.ById(providerId, ct) : null)
            ?? throw Refusal.Rule("own-sign-in-not-used", "You did not come by your organisation's sign-in.");
        var email = await db.Accounts.Where(a => a.Id == me.AccountId).Select(a => a.Email!).FirstAsync(ct);
        var started = StartedSignIn.At(provider.Id, request.Next) with
        {
            AccountId = me.AccountId,
            SessionId = me.SessionId,
        };
        var address = await BeginOwnSignIn.AddressOf(provider, started, email, desk, issuers, ct);
        await started.Remember(http);
        return TypedResults.Ok(new BeginOwnSignIn.Response(address));
    }
}
