using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Access;

/// <summary>Where a provider sends the browser back to. A page follows in every case, never a problem.</summary>
public static class FinishOwnSignIn
{
    /// <param name="Iss">Who sent the browser, where the provider says so (RFC 9207).</param>
    public sealed record Query(string? Code = null, string? State = null, string? Iss = null, string? Error = null);

    public static async Task<RedirectHttpResult> Handle(
        Guid providerId,
        [AsParameters] Query asked,
        AppDb db,
        OwnSignInDesk desk,
        OwnArrivals arrivals,
        ProviderTokens tokens,
        AccountDesk accounts,
        HttpContext http,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        try
        {
            var started = await Started(providerId, asked, http);
            var provider = await desk.ById(providerId, ct) ?? throw ProviderTokens.Refused();
            if (asked.Iss is { Length: > 0 } sender && sender != provider.Issuer)
                throw ProviderTokens.Refused();
            var said = await tokens.Redeem(provider, started, asked.Code!, ct);
            var address = await arrivals.Address(provider, said, ct);
            if (started.SessionId is { } sessionId)
                return await GoOn(started, sessionId, await arrivals.Linked(said, ct), said, http, clock.GetUtcNow());

            var account = await arrivals.Linked(said, ct);
            if (account is null && await accounts.ByEmail(address) is var known)
            {
                if (known is { EmailConfirmed: true })
                {
                    await new WaitingLink(known.Id, provider.Id, said.Issuer, said.Subject).Remember(http);
                    return To(started.PageOf("/sign-in/connect"));
                }
                account = await arrivals.New(provider, said, address, known, ct);
            }
            await arrivals.Place(provider, said, account!, ct);
            await db.SaveChangesAsync(ct);
            var proof = Proof(said);
            var needsCode = await PendingSignIn.Enter(http, account!, proof, new(provider.Id, said.IdToken));
            return To(started.PageOf(needsCode ? "/sign-in/code" : "/signed-in"));
        }
        catch (Refusal refusal)
        {
            return To($"/sign-in?refused={refusal.Code}");
        }
        catch (Exception failure) when (failure is DbUpdateException || AccountDesk.IsTaken(failure))
        {
            // The same person came twice at once: the other try is in.
            return To($"/sign-in?refused={ProviderTokens.Refused().Code}");
        }
    }

    private static async Task<StartedSignIn> Started(Guid providerId, Query asked, HttpContext http)
    {
        var started = await StartedSignIn.Take(http);
        var isOurs =
            started?.ProviderId == providerId
            && CryptographicOperations.FixedTimeEquals(
                Encoding.UTF8.GetBytes(started.State),
                Encoding.UTF8.GetBytes(asked.State ?? "")
            );
        if (!isOurs)
            throw Refusal.Rule(
                "own-sign-in-over",
                "That took longer than ten minutes, or began in another browser. Begin again."
            );
        return asked is { Error: null or "", Code: { Length: > 0 } } ? started! : throw ProviderTokens.Refused();
    }

    // Without a word of when they showed who they are, it may have been long ago: no proof for what asks for a recent one.
    private static Proof Proof(ProviderAnswer said) =>
        new(ProofMethod.Organisation, said.ShownAt ?? DateTimeOffset.UnixEpoch) { IsSecondStep = said.IsBySecondStep };

    private static async Task<RedirectHttpResult> GoOn(
        StartedSignIn started,
        Guid sessionId,
        Account? account,
        ProviderAnswer said,
        HttpContext http,
        DateTimeOffset now
    )
    {
        if (account is not { SuspendedAt: null } || account.Id != started.AccountId)
            throw ProviderTokens.Refused();
        if (said.ShownAt is not { } at || now - at > Gate.Recent)
            throw Refusal.Rule(
                "own-sign-in-too-old",
                "Your organisation's sign-in did not ask you again who you are. Ask whoever looks after it to send auth_time."
            );
        await AccountDesk.GoOn(http, account, sessionId, Proof(said));
        return To(started.PageOf("/signed-in"));
    }

    private static RedirectHttpResult To(string page) => TypedResults.LocalRedirect(page);
}
