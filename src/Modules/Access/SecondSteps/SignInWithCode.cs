using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Access;

/// <summary>The second step of a sign-in that began with a password or a mailed link.</summary>
public static class SignInWithCode
{
    /// <param name="Code">Of the authenticator app, or a recovery code.</param>
    public sealed record Request([Text(1, 40)] string Code);

    public static async Task<NoContent> Handle(
        Request request,
        AppDb db,
        AccountDesk desk,
        SecondStepDesk steps,
        HttpContext http,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var account =
            await PendingSignIn.Find(http, desk)
            ?? throw Refusal.Rule(
                "sign-in-over",
                "That took longer than five minutes. Begin again with your password."
            );
        var method = await steps.Checks(account, request.Code);
        await db.SaveChangesAsync(ct);

        if (method is not { } right)
            throw SecondStepDesk.WrongCode();
        await PendingSignIn.Finish(http, account, new Proof(right, clock.GetUtcNow()));
        return TypedResults.NoContent();
    }
}
