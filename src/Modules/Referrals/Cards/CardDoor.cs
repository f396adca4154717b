using System.Diagnostics;
using System.Security.Cryptography;
using MediatR;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Referrals;

/// <summary>
/// How somebody without an account comes to the page of their card, and only to that. Whatever does not open it is
/// answered alike and no sooner: a wrong code, a wrong PIN, a locked card, one that was replaced or is over.
/// </summary>
public sealed class CardDoor
{
    private static readonly TimeSpan StaysOpen = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan SoonestRefusal = TimeSpan.FromMilliseconds(400);
    private const int MostTurns = 20;

    private readonly AppDb db;
    private readonly CurrentTenant tenant;
    private readonly IMediator modules;
    private readonly IDataProtector protector;
    private readonly TimeProvider clock;

    internal CardDoor(
        AppDb db,
        CurrentTenant tenant,
        IMediator modules,
        IDataProtectionProvider protection,
        TimeProvider clock
    ) =>
        (this.db, this.tenant, this.modules, protector, this.clock) = (
            db,
            tenant,
            modules,
            protection.CreateProtector("Resident's card"),
            clock
        );

    internal sealed record Held(Card Card, Submission Submission);

    /// <summary>Opens a card by its code and PIN, or by the secret of its picture, and saves that it was tried.</summary>
    internal async Task<Held> Open(string code, string pin, string secret, CancellationToken ct)
    {
        var begun = Stopwatch.GetTimestamp();
        var held = secret.Length > 0 ? await BySecret(secret, ct) : await ByPin(code, pin, ct);
        if (held is not null)
            return held;
        if (SoonestRefusal - Stopwatch.GetElapsedTime(begun) is var left && left > TimeSpan.Zero)
            await Task.Delay(left, ct);
        throw Unknown();
    }

    /// <summary>What the page holds in memory to come again for half an hour.</summary>
    internal string PassFor(Card card) =>
        protector.Protect($"{card.TenantId} {card.Id} {(clock.GetUtcNow() + StaysOpen).ToUnixTimeSeconds()}");

    /// <summary>Comes again, as long as the card itself still opens a page.</summary>
    internal async Task<Held> Enter(string pass, CancellationToken ct)
    {
        var (partnershipId, cardId) = Read(pass) ?? throw Unknown();
        tenant.Enter(partnershipId);
        return await Alive(cardId, ct) ?? throw Unknown();
    }

    private static Refusal Unknown() =>
        Refusal.Rule(
            "card-unknown",
            "This does not open a page. Check the code and the PIN on your card. After five wrong tries a card stays shut. "
                + "You can always ring the number on it: the people there tell you the same, and give you a new card."
        );

    private async Task<Held?> BySecret(string secret, CancellationToken ct)
    {
        var hash = CardCodes.HashOfSecret(secret);
        var key = await db.CardKeys.AsNoTracking().FirstOrDefaultAsync(k => k.SecretHash == hash, ct);
        if (key is null)
            return null;
        tenant.Enter(key.PartnershipId);
        if (await Alive(key.CardId, ct) is not { } held)
            return null;
        held.Card.Open(byPin: false, clock.GetUtcNow());
        return held;
    }

    private async Task<Held?> ByPin(string code, string pin, CancellationToken ct)
    {
        var hash = CardCodes.HashOfCode(code);
        var key = await db.CardKeys.AsNoTracking().FirstOrDefaultAsync(k => k.CodeHash == hash, ct);
        if (key is null)
            return null;
        tenant.Enter(key.PartnershipId);
        for (var turn = 1; ; turn++)
        {
            try
            {
                return await Try(key.CardId, pin, ct);
            }
            catch (DbUpdateConcurrencyException) when (turn < MostTurns)
            {
                // Somebody tried in the same moment: theirs is counted, so ours is counted after it.
                db.ChangeTracker.Clear();
            }
            catch (DbUpdateConcurrencyException)
            {
                return null;
            }
        }
    }

    private async Task<Held?> Try(Guid cardId, string pin, CancellationToken ct)
    {
        if (await Alive(cardId, ct) is not { } held || !held.Card.CountTry())
            return null;
        await db.SaveChangesAsync(ct);
        if (held.Card.Knows(CardCodes.Tidy(pin)))
        {
            held.Card.Open(byPin: true, clock.GetUtcNow());
            return held;
        }
        if (held.Card.IsLocked)
        {
            await CardNotices.Locked(modules, held.Card, held.Submission, ct);
            await db.SaveChangesAsync(ct);
        }
        return null;
    }

    private async Task<Held?> Alive(Guid cardId, CancellationToken ct)
    {
        if (await db.Cards.FirstOrDefaultAsync(card => card.Id == cardId, ct) is not { } card)
            return null;
        var submission = await db
            .Submissions.AsSplitQuery()
            .Include(s => s.Person)
            .Include(s => s.Referrals)
            .Include(s => s.Consents)
            .Include(s => s.History)
            .SingleAsync(s => s.Id == card.SubmissionId, ct);
        return card.IsAlive(submission, clock.GetUtcNow()) ? new(card, submission) : null;
    }

    private (Guid PartnershipId, Guid CardId)? Read(string pass)
    {
        string[] parts;
        try
        {
            parts = protector.Unprotect(pass).Split(' ');
        }
        catch (CryptographicException)
        {
            return null;
        }
        var isOver = clock.GetUtcNow().ToUnixTimeSeconds() >= long.Parse(parts[2], null);
        return isOver ? null : (Guid.Parse(parts[0]), Guid.Parse(parts[1]));
    }
}
