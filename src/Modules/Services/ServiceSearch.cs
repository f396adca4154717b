using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;

namespace PlacePartners.Services;

/// <summary>Which services of the directory are asked for. Everything left out asks for all.</summary>
/// <param name="Search">Words that stand in the name, the description or the organisation's name.</param>
/// <param name="Need">A need code.</param>
/// <param name="Closed">True for those that are closed or no longer offered, instead of those that can be used.</param>
public sealed record ServiceQuery(
    string? Search = null,
    string? Need = null,
    Guid? OrganisationId = null,
    bool? TakesReferrals = null,
    bool Closed = false,
    ServiceOrder Order = ServiceOrder.Name,
    bool Descending = false
);

/// <summary>What services are sorted by; then by name.</summary>
public enum ServiceOrder
{
    Name,
    Organisation,

    /// <summary>The day on which the details were last checked.</summary>
    Checked,
}

internal static class ServiceSearch
{
    /// <summary>The names of all organisations that offered something here.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> Organisations(
        AppDb db,
        IMediator modules,
        CancellationToken ct
    )
    {
        var ids = await db.Offers.Select(o => o.OrganisationId).Distinct().ToListAsync(ct);
        return (await modules.Send(new GetOrganisations(ids), ct)).ToDictionary(o => o.Id, o => o.Name);
    }

    /// <summary>The ids of the services asked for, in the order asked for.</summary>
    public static async Task<List<Guid>> Find(
        AppDb db,
        ServiceQuery asked,
        IReadOnlyDictionary<Guid, string> organisations,
        CancellationToken ct
    )
    {
        var found = await Fitting(db, asked, organisations)
            .Select(s => new
            {
                s.Id,
                s.Name,
                s.OrganisationId,
                s.CheckedOn,
            })
            .ToListAsync(ct);
        var byName = found
            .OrderBy(s => s.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(s => s.Id)
            .Select(s => new Key(s.Id, s.Name, organisations.GetValueOrDefault(s.OrganisationId, ""), s.CheckedOn));
        return [.. (asked.Descending ? byName.OrderByDescending(By) : byName.OrderBy(By)).Select(key => key.Id)];

        IComparable By(Key key) =>
            asked.Order switch
            {
                ServiceOrder.Organisation => key.OrganisationName.ToUpperInvariant(),
                ServiceOrder.Checked => key.CheckedOn,
                _ => key.Name.ToUpperInvariant(),
            };
    }

    /// <summary>These services, in this order.</summary>
    public static async Task<IReadOnlyList<Service>> Load(AppDb db, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var services = await db.Services.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, ct);
        return [.. ids.Where(services.ContainsKey).Select(id => services[id])];
    }

    private sealed record Key(Guid Id, string Name, string OrganisationName, DateOnly CheckedOn);

    private static IQueryable<Service> Fitting(
        AppDb db,
        ServiceQuery asked,
        IReadOnlyDictionary<Guid, string> organisations
    )
    {
        var services =
            from offer in db.Offers
            join service in db.Services on offer.ServiceId equals service.Id
            where (service.ClosedAt != null || offer.StoppedAt != null) == asked.Closed
            select service;
        if (asked.Need is { Length: > 0 } need)
            services = services.Where(s => s.Needs.Contains(need));
        if (asked.OrganisationId is { } organisationId)
            services = services.Where(s => s.OrganisationId == organisationId);
        if (asked.TakesReferrals is { } takesReferrals)
            services = services.Where(s => s.TakesReferrals == takesReferrals);
        foreach (var word in (asked.Search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8))
            services = Having(services, word.ToLowerInvariant(), organisations);
        return services;
    }

    private static IQueryable<Service> Having(
        IQueryable<Service> services,
        string word,
        IReadOnlyDictionary<Guid, string> organisations
    )
    {
        var named = organisations
            .Where(o => o.Value.Contains(word, StringComparison.OrdinalIgnoreCase))
            .Select(o => o.Key)
            .ToList();
        return services.Where(s =>
            s.Name.ToLower().Contains(word)
            || s.Description.ToLower().Contains(word)
            || named.Contains(s.OrganisationId)
        );
    }
}
