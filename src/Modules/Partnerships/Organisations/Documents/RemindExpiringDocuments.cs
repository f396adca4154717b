using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Jobs;
using PlacePartners.Platform.Tenancy;
using PlacePartners.Platform.Time;

namespace PlacePartners.Partnerships.Organisations.Documents;

/// <summary>
/// Each morning: tells coordinators what expires within 30 days, and again on the day. Each is told once for each file,
/// in the partnership where they have coordinated longest.
/// </summary>
internal sealed class RemindExpiringDocuments(AppDb db, IMediator modules, CurrentTenant tenant, TimeProvider clock)
    : IJob
{
    // After a longer standstill nobody is told of what is long past.
    private const int DaysAfter = 30;

    public async Task Run(CancellationToken ct)
    {
        var today = UkTime.Today(clock);
        var (from, until) = (today.AddDays(-DaysAfter), today.AddDays(OrganisationDocument.DaysBeforeExpiry));
        var expiring = await db
            .OrganisationDocuments.AsNoTracking()
            .Where(d => d.ExpiresOn >= from && d.ExpiresOn <= until)
            .OrderBy(d => d.ExpiresOn)
            .ToListAsync(ct);
        if (expiring.Count == 0)
            return;
        var owners = expiring.Select(document => document.OrganisationId).Distinct().ToList();
        var coordinators = (await modules.Send(new GetCoordinators(owners), ct))
            .Where(coordinator => coordinator.PartnershipId == tenant.Id)
            .ToLookup(coordinator => coordinator.OrganisationId, coordinator => coordinator.MembershipId);
        foreach (var document in expiring.Where(document => coordinators.Contains(document.OrganisationId)))
            await modules.Send(Reminder(document, [.. coordinators[document.OrganisationId]], today), ct);
        await db.SaveChangesAsync(ct);
    }

    private static Notify Reminder(OrganisationDocument document, IReadOnlyCollection<Guid> told, DateOnly today)
    {
        var day = document.ExpiresOn!.Value;
        var isOver = day <= today;
        return new Notify(
            $"document-{(isOver ? "expires" : "expires-soon")}:{document.FileId}",
            told,
            !isOver ? $"Expires on {UkTime.Format(day)}: {document.Name}"
                : day == today ? $"Expires today: {document.Name}"
                : $"Expired on {UkTime.Format(day)}: {document.Name}",
            "Put the newer one in its place once for all your partnerships.",
            "/organisation/documents",
            ByEmail: true
        );
    }
}
