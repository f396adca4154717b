using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Access;

public static class ProveEmail
{
    public sealed record Request(Guid AccountId, [Text(1, 2000)] string Token);

    public static async Task<Ok<SignIn.Response>> Handle(
        Request request,
        AppDb db,
        AccountDesk desk,
        HttpContext http,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var account = await desk.ById(request.AccountId) ?? throw AccountDesk.ExpiredLink();
        await desk.ProveEmail(account, request.Token);
        await db.SaveChangesAsync(ct);
        var proof = new Proof(ProofMethod.MailedLink, clock.GetUtcNow());
        return TypedResults.Ok(new SignIn.Response(await PendingSignIn.Enter(http, account, proof)));
    }
}
