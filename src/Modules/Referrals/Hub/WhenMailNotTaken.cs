using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Mail;

namespace PlacePartners.Referrals;

/// <summary>An e-mail to somebody who works with referrals does not arrive: a task for the hub, one for each person.</summary>
internal sealed class WhenMailNotTaken(AppDb db, IMediator modules, TimeProvider clock)
    : INotificationHandler<MailNotTaken>
{
    private static readonly Role[] WorkWithReferrals = [Role.Worker, Role.ServiceWorker, Role.HubWorker];

    public async Task Handle(MailNotTaken happened, CancellationToken ct)
    {
        var mail = await db.Set<MailMessage>().AsNoTracking().SingleAsync(m => m.Id == happened.MailId, ct);
        var recipient = mail.Recipient;
        var members = await modules.Send(new GetMembers(), ct);
        var concerned = members
            .Where(m => m.Email.Equals(recipient, StringComparison.OrdinalIgnoreCase))
            .Where(m => m.Roles.Any(WorkWithReferrals.Contains))
            .ToList();
        var ids = concerned.Select(m => m.MembershipId).ToList();
        // Heard with every try: whoever has been rung since it was written knows of it.
        var known = await db
            .Unreached.Where(u =>
                ids.Contains(u.MembershipId) && (u.SettledAt == null || u.SettledAt >= mail.CreatedAt)
            )
            .Select(u => u.MembershipId)
            .ToListAsync(ct);
        var missed = concerned
            .ExceptBy(known, member => member.MembershipId)
            .Select(m => Unreached.Of(m.MembershipId, m.OrganisationId, mail.Id, clock.GetUtcNow()))
            .ToList();
        missed.AddRange(await Services(mail, recipient, ct));
        db.AddRange(missed);
        var hub = members.Where(m => m.Roles.Contains(Role.HubWorker)).Select(m => m.MembershipId).Except(ids).ToList();
        foreach (var one in missed)
            await modules.Send(
                new Notify(
                    $"mail-not-taken:{one.Id}",
                    hub,
                    "A message does not arrive",
                    "Somebody who works with referrals does not get their e-mails or texts. Ring them.",
                    "/hub/tasks?kind=Unreached"
                ),
                ct
            );
        db.Changed("/api/hub");
        await db.SaveChangesAsync(ct);
    }

    // A mailbox that several services share is one call, at the first of them.
    private async Task<IEnumerable<Unreached>> Services(MailMessage mail, string recipient, CancellationToken ct)
    {
        var services = await modules.Send(new GetServices(), ct);
        if (
            (
                services.FirstOrDefault(service => Sends(service.Reach, recipient))
                ?? await Linked(services, recipient, ct)
            )
            is not { } missed
        )
            return [];
        var isKnown = await db.Unreached.AnyAsync(
            u => u.ServiceId == missed.Id && (u.SettledAt == null || u.SettledAt >= mail.CreatedAt),
            ct
        );
        return isKnown ? [] : [Unreached.OfService(missed.Id, missed.OrganisationId, mail.Id, clock.GetUtcNow())];
    }

    // A link may have gone to a mailbox that the service has changed since.
    private async Task<ServiceRecord?> Linked(
        IReadOnlyList<ServiceRecord> services,
        string recipient,
        CancellationToken ct
    )
    {
        var links = await db.ReferralLinks.AsNoTracking().Where(link => link.EndedAt == null).ToListAsync(ct);
        var lines = links
            .FindAll(link => link.Mailbox.Equals(recipient, StringComparison.OrdinalIgnoreCase))
            .ConvertAll(link => link.ReferralId);
        var ids = await db
            .Referrals.Where(r => lines.Contains(r.Id))
            .Select(r => r.ServiceId)
            .Distinct()
            .ToListAsync(ct);
        return services.FirstOrDefault(service => ids.Contains(service.Id));
    }

    private static bool Sends(Reach reach, string recipient) =>
        reach.By == ReachedBy.Mailbox
        && (reach.Mailbox.Equals(recipient, StringComparison.OrdinalIgnoreCase) || reach.Phone == recipient);
}
