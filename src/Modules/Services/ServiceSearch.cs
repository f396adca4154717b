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
    bool Closed = false
);

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

    /// <summary>The services asked for, in order of name.</summary>
    public static IQueryable<Service> Find(
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
        return services.OrderBy(s => s.Name).ThenBy(s => s.Id);
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
