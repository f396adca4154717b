using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Jobs;
using PlacePartners.Platform.Tenancy;
using PlacePartners.Platform.Time;

namespace PlacePartners.Access;

/// <summary>
/// Each morning: tells coordinators of programs whose last day is within a fortnight, and again on the day before it. Once each.
/// </summary>
internal sealed class RemindApiClients(AppDb db, IMediator modules, CurrentTenant tenant, TimeProvider clock) : IJob
{
    private const int Early = 14;
    private const int Late = 1;

    public async Task Run(CancellationToken ct)
    {
        var today = UkTime.Today(clock);
        var until = today.AddDays(Early);
        var ending = await db
            .ApiClients.AsNoTracking()
            .Where(c => c.PartnershipId == tenant.Id && c.LastDay <= until)
            .Where(ApiClient.LiveOn(today))
            .OrderBy(c => c.LastDay)
            .ThenBy(c => c.Id)
            .ToListAsync(ct);
        foreach (var client in ending)
            await Remind(client, today.AddDays(Late) < client.LastDay ? Early : Late, ct);
        await db.SaveChangesAsync(ct);
    }

    // Its name is whatever somebody wrote; the page behind the link shows it to whoever may read it.
    private async Task Remind(ApiClient client, int days, CancellationToken ct)
    {
        var coordinators = await modules.Send(new GetMembers(client.OrganisationId, Role.OrganisationCoordinator), ct);
        if (coordinators.Count == 0)
            coordinators = await modules.Send(new GetMembers(Role: Role.PartnershipManager), ct);
        await modules.Send(
            new Notify(
                $"program-last-day:{client.Id}:{client.LastDay:O}:{days}",
                [.. coordinators.Select(member => member.MembershipId)],
                $"A program that acts for your organisation ends after {UkTime.Format(client.LastDay)}",
                "From the next day on it reads and answers nothing. If it is still needed, add it anew and give its supplier the new secret.",
                "/organisation/programs",
                ByEmail: true
            ),
            ct
        );
    }
}
