using System.Globalization;
using System.Security.Cryptography;
using MediatR;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Referrals;

/// <summary>
/// How somebody without an account comes to a partnership's page for asking, and what keeps it from being flooded. It looks
/// at no record of any person, so that whoever asks learns nothing of who is known.
/// </summary>
public sealed class AskingDoor
{
    private static readonly TimeSpan Latest = TimeSpan.FromHours(12);
    private const int MostFromNetwork = 20;
    private const int MostInDay = 300;
    private const int MostCodes = 3;

    private readonly AppDb db;
    private readonly CurrentTenant tenant;
    private readonly IMediator modules;
    private readonly IDataProtector protector;
    private readonly TimeProvider clock;
    private readonly TimeSpan soonest;

    internal AskingDoor(
        AppDb db,
        CurrentTenant tenant,
        IMediator modules,
        IDataProtectionProvider protection,
        TimeProvider clock,
        TimeSpan soonest
    ) =>
        (this.db, this.tenant, this.modules, protector, this.clock, this.soonest) = (
            db,
            tenant,
            modules,
            protection.CreateProtector("Asking for help"),
            clock,
            soonest
        );

    internal sealed record Opened(PartnershipRecord Partnership, AskingPage Page);

    /// <summary>Enters the partnership. One that there is not, and one that takes no requests, are answered alike.</summary>
    internal async Task<Opened> Open(string slug, CancellationToken ct)
    {
        if (await modules.Send(new FindPartnership(slug), ct) is not { } partnership)
            throw Refusal.NotFound("page");
        tenant.Enter(partnership.Id);
        var page = await db.AskingPages.AsNoTracking().FirstOrDefaultAsync(ct);
        var protection = await modules.Send(new GetProtection(partnership.LeadOrganisationId), ct);
        return page is { IsOn: true } && protection.Gaps is []
            ? new(partnership, page)
            : throw Refusal.NotFound("page");
    }

    /// <summary>Tells when the page was opened: nobody reads and writes within a moment.</summary>
    internal string Ticket() =>
        protector.Protect(
            $"{tenant.Id} {clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}"
        );

    internal void RequireTicket(string ticket)
    {
        // A pass is protected alike, and is no ticket.
        var age =
            Read(ticket) is [var partnershipId, var opened]
            && Guid.Parse(partnershipId) == tenant.Id
            && long.TryParse(opened, CultureInfo.InvariantCulture, out var seconds)
                ? clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(seconds)
                : TimeSpan.MaxValue;
        if (age < soonest)
            throw Refusal.Rule("asked-too-soon", "That was very quick. Wait a few seconds, then send it again.");
        if (age > Latest)
            throw Refusal.Rule(
                "asking-expired",
                "This page was open for too long. Load it again; if you cannot, ring us."
            );
    }

    /// <summary>Refuses where a network, or all together, ask without end.</summary>
    internal async Task RequirePace(string network, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var (hourAgo, dayAgo) = (now.AddHours(-1), now.AddDays(-1));
        // Requests with a code that nobody typed reach nobody, so they take no place of those that do.
        if (await db.Askings.CountAsync(a => a.DoneAt > dayAgo, ct) >= MostInDay)
            throw Refusal.Rule(
                "asked-by-many",
                "So many people have asked today that this page takes no more until tomorrow. Ring us instead."
            );
        if (await db.Askings.CountAsync(a => a.Network == network && a.At > hourAgo, ct) >= MostFromNetwork)
            throw Refusal.Rule(
                "asked-too-often",
                "Too many requests came from where you are. Ring us instead, or try again in an hour."
            );
    }

    /// <summary>An address or a phone is sent no more than three codes a day. Whoever asks is not told which of them it was.</summary>
    internal async Task<bool> MaySendCode(Asking asking, ProofWay way, CancellationToken ct)
    {
        var since = clock.GetUtcNow().AddDays(-1);
        var kind = way == ProofWay.Text ? "asker-phone" : "asker-email";
        var contacts = ((IMarked)asking).Marks().Where(mark => mark.StartsWith(kind, StringComparison.Ordinal));
        var same = await Marks.Sharing(db, [.. contacts], asking.Id, 50, ct);
        return await db.Askings.CountAsync(a => same.Contains(a.Id) && a.At > since, ct) < MostCodes;
    }

    internal string PassFor(Asking asking) => protector.Protect($"{tenant.Id} {asking.Id}");

    internal async Task<Asking?> Find(string pass, CancellationToken ct)
    {
        if (Read(pass) is not [var partnershipId, var asked] || !Guid.TryParse(asked, out var askingId))
            return null;
        tenant.Enter(Guid.Parse(partnershipId));
        return await db.Askings.FirstOrDefaultAsync(a => a.Id == askingId, ct);
    }

    private string[]? Read(string words)
    {
        try
        {
            return protector.Unprotect(words).Split(' ');
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
