using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Partnerships.Partners;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Jobs;
using PlacePartners.Platform.Time;

namespace PlacePartners.Partnerships.Organisations.Closure;

/// <summary>
/// In each partnership: tells the managers of an announced closure, and on its day takes the organisation out. One that
/// leads a partnership by then waits until it leads none.
/// </summary>
internal sealed class CloseOrganisations(AppDb db, IMediator modules, ManagerNotices managers, TimeProvider clock)
    : IJob
{
    public async Task Run(CancellationToken ct)
    {
        var today = UkTime.Today(clock);
        var announced = await (
            from partner in db.Partners
            join organisation in db.Organisations on partner.OrganisationId equals organisation.Id
            where partner.WithdrawnAt == null && organisation.ClosesOn != null
            select new { partner, organisation }
        ).ToListAsync(ct);
        foreach (var (partner, organisation) in announced.Select(row => (row.partner, row.organisation)))
        {
            if (organisation.ClosesOn > today)
                await TellAnnounced(partner, organisation, today, ct);
            else if (await db.LedBy(organisation.Id).AnyAsync(ct))
                await TellWaits(organisation, ct);
            else
                await Close(partner, organisation, today, ct);
        }
        await db.SaveChangesAsync(ct);
    }

    private async Task Close(Partner partner, Organisation organisation, DateOnly today, CancellationToken ct)
    {
        var hanging = await Hanging.On(organisation.Id, modules, today, ct);
        organisation.Close(clock.GetUtcNow());
        partner.Withdraw(clock.GetUtcNow());
        db.Changed("/api/partners");
        db.Changed("/api/onboarding");
        if (organisation.MergesIntoId is { } into)
        {
            await Merge(partner, organisation, into, hanging, ct);
            return;
        }
        db.Publish(new OrganisationClosed(organisation.Id));
        await managers.Tell(
            $"organisation-closed:{organisation.Id}",
            organisation.Id,
            $"{organisation.Name} has closed",
            $"Its services are closed and its people have no access any more. Under its name are still: {Words(hanging)}.",
            $"/partners/{partner.Id}",
            ct,
            byEmail: true
        );
    }

    // The successor takes the place in the partnership; its agreements it signs for itself.
    private async Task Merge(
        Partner partner,
        Organisation organisation,
        Guid into,
        Hanging hanging,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var successor = await db.Organisations.SingleAsync(o => o.Id == into, ct);
        if (await db.Partners.FirstOrDefaultAsync(p => p.OrganisationId == into, ct) is not { } place)
            db.Add(place = Partner.Succeeding(partner, into, now));
        else
            place.TakeOn(now);
        foreach (
            var given in await db.OrganisationDocuments.Where(d => d.OrganisationId == organisation.Id).ToListAsync(ct)
        )
            given.GoesTo(into);
        db.Publish(new OrganisationMerged(organisation.Id, into));
        await managers.Tell(
            $"organisation-merged:{organisation.Id}",
            organisation.Id,
            $"{organisation.Name} is now part of {successor.Name}",
            $"Its people, {Words(hanging)} are the other\u2019s from now on. Look whether {successor.Name} has signed the agreements, and whether the impact assessment names it.",
            $"/partners/{place.Id}",
            ct,
            byEmail: true
        );
    }

    private async Task TellAnnounced(
        Partner partner,
        Organisation organisation,
        DateOnly today,
        CancellationToken ct
    ) =>
        await managers.Tell(
            $"organisation-closes:{organisation.Id}:{organisation.ClosesOn:O}",
            organisation.Id,
            $"{organisation.Name} closes on {UkTime.Format(organisation.ClosesOn!.Value)}",
            $"Agree who takes over: {Words(await Hanging.On(organisation.Id, modules, today, ct))}.",
            $"/partners/{partner.Id}",
            ct,
            byEmail: true
        );

    private async Task TellWaits(Organisation organisation, CancellationToken ct)
    {
        var coordinators = await modules.Send(new GetMembers(organisation.Id, Role.OrganisationCoordinator), ct);
        await modules.Send(
            new Notify(
                $"closure-waits:{organisation.Id}:{organisation.ClosesOn:O}",
                [.. coordinators.Select(member => member.MembershipId)],
                "Your organisation cannot close yet: it leads a partnership",
                "Hand over the lead, or end the partnership, under signed terms. It closes as soon as it leads none.",
                "/organisation/closure",
                ByEmail: true
            ),
            ct
        );
    }

    private static string Words(Hanging hanging) =>
        $"{Count(hanging.Services, "service", "services")}, "
        + $"{Count(hanging.OpenReferrals, "open referral", "open referrals")}, "
        + Count(hanging.Milestones, "open milestone", "open milestones");

    private static string Count(int count, string one, string other) => $"{count} {(count == 1 ? one : other)}";
}
