using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Jobs;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>
/// Every minute: tells safeguarding leads of concerns that should have been reported or acknowledged. Each once. Where there
/// is no lead, the coordinators are told each day to name one, and the concern is not taken for told.
/// </summary>
internal sealed class ChaseConcerns(AppDb db, IMediator modules, TimeProvider clock) : IJob
{
    public async Task Run(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var late = await db
            .Concerns.Where(c => c.DecidedAt == null && c.ChasedAt == null && c.DueAt < now)
            .ToListAsync(ct);
        foreach (var concern in late)
        {
            var leads = await modules.Send(new GetMembers(concern.OrganisationId, Role.SafeguardingLead), ct);
            if (leads.Count == 0)
            {
                await TellNobodyLeads(concern.OrganisationId, now, ct);
                continue;
            }
            await modules.Send(
                new Notify(
                    $"concern-late:{concern.State}:{concern.Id}",
                    [.. leads.Select(lead => lead.MembershipId)],
                    concern.ReportedAt is null
                        ? "A concern has not been reported"
                        : "A concern has not been acknowledged",
                    concern.ReportedAt is null
                        ? "It should have been reported by the end of the working day."
                        : "Two working days have gone by. Ask what was decided.",
                    $"/concerns/{concern.Id}",
                    ByEmail: true
                ),
                ct
            );
            concern.Chase(now);
        }
        await db.SaveChangesAsync(ct);
    }

    private async Task TellNobodyLeads(Guid organisationId, DateTimeOffset now, CancellationToken ct)
    {
        var coordinators = await modules.Send(new GetMembers(organisationId, Role.OrganisationCoordinator), ct);
        await modules.Send(
            new Notify(
                $"no-safeguarding-lead:{organisationId}:{UkTime.DateOf(now):yyyyMMdd}",
                [.. coordinators.Select(member => member.MembershipId)],
                "Your organisation has no safeguarding lead",
                "Something is late that only a safeguarding lead can see to. Give a colleague that role today.",
                "/members",
                ByEmail: true
            ),
            ct
        );
    }
}
