using System.Diagnostics;
using System.Security.Cryptography;
using MediatR;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Referrals;

/// <summary>
/// How a service without accounts comes to one referral, and only to that: the secret of a link, then a code. Whatever
/// does not open it is answered alike and no sooner: no such link, one that has ended, one that is locked.
/// </summary>
public sealed class LinkDoor
{
    private static readonly TimeSpan SoonestRefusal = TimeSpan.FromMilliseconds(400);
    private const int MostTurns = 20;

    private readonly AppDb db;
    private readonly CurrentTenant tenant;
    private readonly CurrentUser user;
    private readonly IMediator modules;
    private readonly IDataProtector protector;
    private readonly TimeProvider clock;

    internal LinkDoor(
        AppDb db,
        CurrentTenant tenant,
        CurrentUser user,
        IMediator modules,
        IDataProtectionProvider protection,
        TimeProvider clock
    ) =>
        (this.db, this.tenant, this.user, this.modules, protector, this.clock) = (
            db,
            tenant,
            user,
            modules,
            protection.CreateProtector("Link to a referral"),
            clock
        );

    internal sealed record Held(ReferralLink Link, Referral Referral, Reach Reach);

    /// <summary>By the secret alone: enough to ask for a code, not to read a word.</summary>
    internal async Task<Held> Find(string secret, CancellationToken ct)
    {
        var begun = Stopwatch.GetTimestamp();
        var hash = LinkKey.HashOf(secret);
        if (await db.LinkKeys.AsNoTracking().FirstOrDefaultAsync(k => k.SecretHash == hash, ct) is { } key)
        {
            tenant.Enter(key.PartnershipId);
            if (await Alive(key.LinkId, ct) is { } held)
                return held;
        }
        if (SoonestRefusal - Stopwatch.GetElapsedTime(begun) is var left && left > TimeSpan.Zero)
            await Task.Delay(left, ct);
        throw Unknown();
    }

    /// <summary>By secret and code; saves that it was tried.</summary>
    internal async Task<Held> Open(string secret, string code, CancellationToken ct)
    {
        for (var turn = 1; ; turn++)
        {
            try
            {
                return await Try(secret, code, ct);
            }
            catch (DbUpdateConcurrencyException) when (turn < MostTurns)
            {
                // Somebody tried in the same moment: theirs is counted, so ours is counted after it.
                db.ChangeTracker.Clear();
            }
            catch (DbUpdateConcurrencyException)
            {
                throw Unknown();
            }
        }
    }

    /// <summary>What the page holds in memory to come again for half an hour.</summary>
    internal string PassFor(ReferralLink link, string name) =>
        protector.Protect(
            $"{link.TenantId} {link.Id} {(clock.GetUtcNow() + ReferralLink.StaysOpen).ToUnixTimeSeconds()} {name.Trim()}"
        );

    /// <summary>Comes again, as long as the link itself still leads somewhere.</summary>
    internal async Task<(Held Held, string Name)> Enter(string pass, CancellationToken ct)
    {
        var (partnershipId, linkId, name) = Read(pass) ?? throw Unknown();
        tenant.Enter(partnershipId);
        return (await Alive(linkId, ct) ?? throw Unknown(), name);
    }

    private static Refusal Unknown() =>
        Refusal.Rule(
            "link-unknown",
            "This link does not open a referral. It may be out of date, or the referral was answered or called back. After five "
                + "wrong codes a link stays shut. Ring the hub: it can send you another, or note what you say."
        );

    private async Task<Held> Try(string secret, string code, CancellationToken ct)
    {
        var held = await Find(secret, ct);
        var now = clock.GetUtcNow();
        if (!held.Link.CountTry())
            throw Unknown();
        await db.SaveChangesAsync(ct);
        if (held.Link.Knows(CardCodes.Tidy(code), now))
        {
            held.Link.Open(now);
            return held;
        }
        if (held.Link.IsLocked)
        {
            await OutsideNotices.Locked(modules, held.Link, held.Referral, ct);
            await db.SaveChangesAsync(ct);
        }
        throw Refusal.Field("code", "This is not the code, or its time is over. Ask for another.");
    }

    private async Task<Held?> Alive(Guid linkId, CancellationToken ct)
    {
        if (await db.ReferralLinks.FirstOrDefaultAsync(link => link.Id == linkId, ct) is not { } link)
            return null;
        var referral = await db
            .Referrals.Include(r => r.Submission)
                .ThenInclude(s => s.Person)
            .SingleAsync(r => r.Id == link.ReferralId, ct);
        if (!link.IsAlive(referral, clock.GetUtcNow()))
            return null;
        if (referral.Submission is { RestrictedAt: not null } or { Person.ErasedAt: not null })
            return null;
        var service = (await modules.Send(new GetServices([referral.ServiceId]), ct)).SingleOrDefault();
        // Whoever changes the mailbox takes the links in the former one back.
        if (service?.Reach is not { By: ReachedBy.Mailbox } reach || reach.Mailbox != link.Mailbox)
            return null;
        var partners = await modules.Send(new GetPartners(), ct);
        if (!partners.Any(p => p.OrganisationId == referral.OrganisationId && p.MayReceiveReferrals))
            return null;
        user.SpeaksFor(referral.OrganisationId);
        return new(link, referral, reach);
    }

    private (Guid PartnershipId, Guid LinkId, string Name)? Read(string pass)
    {
        string[] parts;
        try
        {
            parts = protector.Unprotect(pass).Split(' ', 4);
        }
        catch (CryptographicException)
        {
            return null;
        }
        var isOver = clock.GetUtcNow().ToUnixTimeSeconds() >= long.Parse(parts[2], null);
        return isOver ? null : (Guid.Parse(parts[0]), Guid.Parse(parts[1]), parts[3]);
    }
}
