using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Access;

public static class ClaimHost
{
    public sealed record Request(
        [Text(1, 200)] string Token,
        [Line(2, 100)] string Name,
        [Line(0, 254), EmailAddress(ErrorMessage = "Enter an e-mail address, such as name@example.org.")] string Email,
        [Text(12, 128)] string Password
    );

    public static async Task<NoContent> Handle(
        Request request,
        AppDb db,
        FirstOperator first,
        AccountDesk desk,
        HttpContext http,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        Account account;
        await first.OneAtATime.WaitAsync(ct);
        try
        {
            if (!await first.Opens(request.Token, ct) || await db.Accounts.AnyAsync(a => a.IsOperator, ct))
                throw AccountDesk.ExpiredLink();
            account = await desk.Make(request.Name, request.Email, request.Password, clock.GetUtcNow());
            (account.IsOperator, account.EmailConfirmed) = (true, true);
            await db.SaveChangesAsync(ct);
            first.Withdraw();
        }
        finally
        {
            first.OneAtATime.Release();
        }
        await AccountDesk.StartSession(http, account, new Proof(ProofMethod.Password, clock.GetUtcNow()));
        return TypedResults.NoContent();
    }
}
