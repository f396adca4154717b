using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Access;

/// <summary>What to show of the partnership's audit trail. Days are those of the United Kingdom, both included.</summary>
public sealed record AuditFilter(
    string? Entity = null,
    string? Act = null,
    AuditKind? Kind = null,
    Guid? AccountId = null,
    Guid? EntityId = null,
    DateOnly? From = null,
    DateOnly? To = null
);

/// <summary>One row of the audit trail, with names.</summary>
/// <param name="AccountName">Null for a job.</param>
/// <param name="Roles">Of the person at the time, joined by commas.</param>
/// <param name="InPlaceOf">The absent colleague as whose deputy the person acted; null for their own.</param>
/// <param name="Rows">How many rows a list, search, export or print showed.</param>
/// <param name="HasWords">Words were looked for; they are kept encrypted.</param>
/// <param name="Changes">JSON of changed properties, before and after; personal values are not kept.</param>
public sealed record AuditRow(
    Guid Id,
    DateTimeOffset At,
    Guid? AccountId,
    string? AccountName,
    string? OrganisationName,
    string Roles,
    string? InPlaceOf,
    string Device,
    string Network,
    string Act,
    AuditKind Kind,
    string Entity,
    Guid EntityId,
    string? Changes,
    int? Rows,
    bool HasWords
);

/// <summary>Reads the audit trail for the screen and for the export.</summary>
internal static class AuditTrail
{
    private static readonly List<string> OfConcerns = ["Concern", "ConcernOpening"];
    private static readonly List<string> ActsOnConcerns =
    [
        "RecordConcern",
        "ListConcerns",
        "GetConcern",
        "ReportConcern",
        "DecideConcern",
        "BreakGlass",
        "ChaseConcerns",
    ];

    /// <summary>
    /// That there is a safeguarding concern is known to those who keep the concerns of its organisation, and to nobody else
    /// who reads the trail.
    /// </summary>
    public static IQueryable<AuditEntry> Known(AppDb db, CurrentUser me)
    {
        var (keepsConcerns, organisationId) = (me.Has(Permission.KeepConcerns), me.OrganisationId);
        return db.Set<AuditEntry>()
            .AsNoTracking()
            .Where(e =>
                (keepsConcerns && e.OrganisationId == organisationId)
                || (
                    !OfConcerns.Contains(e.Entity)
                    && !ActsOnConcerns.Contains(e.Act)
                    && !(
                        (e.Entity == "DueRecord" || e.Entity == "Destruction")
                        && e.Changes != null
                        && e.Changes.Contains("Concern")
                    )
                )
            );
    }

    public static IQueryable<AuditEntry> Entries(AppDb db, AuditFilter filter, CurrentUser me)
    {
        var entries = Known(db, me);
        if (filter.Entity is { Length: > 0 } entity)
            entries = entries.Where(e => e.Entity == entity);
        if (filter.Act is { Length: > 0 } act)
            entries = entries.Where(e => e.Act == act);
        if (filter.Kind is { } kind)
            entries = entries.Where(e => e.Kind == kind);
        if (filter.AccountId is { } accountId)
            entries = entries.Where(e => e.AccountId == accountId);
        if (filter.EntityId is { } entityId)
        {
            var hex = entityId.ToString("N");
            entries = entries.Where(e => e.EntityId == entityId || (e.Shown != null && e.Shown.Contains(hex)));
        }
        if (filter.From is { } from)
        {
            var start = UkTime.InstantOf(from, TimeOnly.MinValue);
            entries = entries.Where(e => e.At >= start);
        }
        if (filter.To is { } to && to < DateOnly.MaxValue)
        {
            var end = UkTime.InstantOf(to.AddDays(1), TimeOnly.MinValue);
            entries = entries.Where(e => e.At < end);
        }
        return entries.OrderByDescending(e => e.At).ThenByDescending(e => e.Id);
    }

    public static async Task<IReadOnlyList<AuditRow>> Named(
        AppDb db,
        IMediator modules,
        IReadOnlyCollection<AuditEntry> entries,
        CancellationToken ct
    )
    {
        var accountIds = entries.Select(e => e.AccountId).OfType<Guid>().Distinct().ToList();
        var accounts = await db
            .Accounts.Where(a => accountIds.Contains(a.Id))
            .Select(a => new { a.Id, a.Name })
            .Concat(db.ApiClients.Where(c => accountIds.Contains(c.Id)).Select(c => new { c.Id, c.Name }))
            .ToDictionaryAsync(a => a.Id, a => a.Name, ct);
        var organisations = await modules.Send(
            new GetOrganisations([.. entries.Select(e => e.OrganisationId).OfType<Guid>().Distinct()]),
            ct
        );
        var absent = await modules.Send(
            new GetMembersById([.. entries.Select(e => e.InPlaceOf).OfType<Guid>().Distinct()]),
            ct
        );
        var absentNames = absent.ToDictionary(member => member.MembershipId, member => member.Name);
        var names = organisations.ToDictionary(organisation => organisation.Id, organisation => organisation.Name);
        return
        [
            .. entries.Select(e => new AuditRow(
                e.Id,
                e.At,
                e.AccountId,
                e.AccountId is { } accountId ? accounts.GetValueOrDefault(accountId) : null,
                e.OrganisationId is { } organisationId ? names.GetValueOrDefault(organisationId) : null,
                e.Roles,
                e.InPlaceOf is { } absentId ? absentNames.GetValueOrDefault(absentId, "") : null,
                e.Device,
                e.Network,
                e.Act,
                e.Kind,
                e.Entity,
                e.EntityId,
                e.Changes,
                e.Rows,
                e.Sought is not null
            )),
        ];
    }
}
