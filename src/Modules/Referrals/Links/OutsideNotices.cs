using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>
/// How services whose people have no accounts hear of what is theirs to do: by a link, or by the hub, which is asked to
/// ring. The asking slice saves.
/// </summary>
internal static class OutsideNotices
{
    /// <summary>The service's people get a link, or the hub is asked to tell them. False where they have accounts.</summary>
    /// <param name="key">What it is about: told once, however often it is heard.</param>
    public static async Task<bool> Tell(
        Referral referral,
        string subject,
        string key,
        AppDb db,
        IMediator modules,
        SiteAddress site,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        if (referral.ReachedBy == ReachedBy.Colleagues)
            return false;
        var service = (await modules.Send(new GetServices([referral.ServiceId]), ct)).Single();
        switch (referral.ReachedBy, service.Reach.By)
        {
            // Its people have got accounts since it was sent.
            case (_, ReachedBy.Colleagues):
                return false;
            // A link would lead nowhere, and a call would tell what nobody but the hub is to see.
            case var _
                when await db.Submissions.AnyAsync(s => s.Id == referral.SubmissionId && s.RestrictedAt != null, ct):
                return true;
            case (ReachedBy.Mailbox, ReachedBy.Mailbox):
                if (await db.ReferralLinks.AnyAsync(l => l.ReferralId == referral.Id && l.Cause == key, ct))
                    return true;
                // Another link ends the former: no reminder does so under the hands of whoever works with it, and none lifts a lock.
                if (
                    await db.LivingLink(referral.Id, ct) is { } link
                    && (
                        link.IsLocked
                        || subject != LinkPost.Answered && link.IsAlive(referral, now) && link.IsInUse(now)
                    )
                )
                    await AskHub(key, referral, "Ring or write to a service", db, modules, ct);
                else
                    await LinkPost.Send(referral, subject, key, db, modules, site, now, ct);
                return true;
            default:
                await AskHub(key, referral, "Ring or write to a service", db, modules, ct);
                return true;
        }
    }

    public static async Task AskHub(
        string key,
        Referral referral,
        string title,
        AppDb db,
        IMediator modules,
        CancellationToken ct
    )
    {
        var reference = await db
            .Submissions.Where(s => s.Id == referral.SubmissionId)
            .Select(s => s.Reference)
            .SingleAsync(ct);
        await ToHub(
            modules,
            key,
            $"{title}: {reference}",
            "It has no accounts here. Open the checklist for what to say, and record what it says.",
            $"/hub/{referral.SubmissionId}/tell/{referral.Id}",
            ct
        );
    }

    /// <summary>
    /// Every mailbox that had a link is asked to delete what it saved; where there was none, the hub tells the service. The
    /// hub hears of it in any case, as it is the hub that ticks for the service that it is done.
    /// </summary>
    /// <param name="key">What it is about: asked once, however often it is heard.</param>
    public static async Task AskToDelete(
        Guid referralId,
        string key,
        AppDb db,
        IMediator modules,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var referral = await db.Referrals.Include(r => r.Submission).SingleAsync(r => r.Id == referralId, ct);
        var goesOn = ReferralLink.LeadsTo(referral);
        var links = await db.ReferralLinks.Where(l => l.ReferralId == referralId).ToListAsync(ct);
        foreach (var mailbox in links.Select(l => l.Mailbox).Distinct(StringComparer.OrdinalIgnoreCase))
            LinkPost.AskToDelete(mailbox, referral.Submission.Reference, goesOn, db);
        if (!goesOn)
            await LinkPost.End(referralId, db, now, ct);
        await AskHub(
            key,
            referral,
            links.Count > 0 ? "Has a service deleted what it saved?" : "Tell a service to delete what it saved",
            db,
            modules,
            ct
        );
    }

    public static Task Locked(IMediator modules, ReferralLink link, Referral referral, CancellationToken ct) =>
        ToHub(
            modules,
            $"link-locked:{link.Id}",
            $"A link is locked after five wrong codes: {referral.Submission.Reference}",
            "Ring the service at the number that you know. If it was them, send the link again.",
            $"/hub/{referral.SubmissionId}/tell/{referral.Id}",
            ct
        );

    private static async Task ToHub(
        IMediator modules,
        string key,
        string title,
        string body,
        string link,
        CancellationToken ct
    )
    {
        var hub = await modules.Send(new GetMembers(Role: Role.HubWorker), ct);
        await modules.Send(
            new Notify(key, [.. hub.Select(member => member.MembershipId)], title, body, link, ByEmail: true),
            ct
        );
    }
}
