using System.Collections.ObjectModel;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>
/// All that routing looks at, loaded once: the number of questions to the database is the same for three services and for
/// three thousand.
/// </summary>
/// <param name="Rules">Those in use, by need, in the lead's order.</param>
/// <param name="Services">The active ones.</param>
/// <param name="Signed">Organisations that may receive referrals.</param>
/// <param name="Taken">Places of this week that are gone, by service.</param>
/// <param name="Lately">Referrals made to a service in the last four weeks.</param>
/// <param name="Promises">What services promise of themselves; one that promises nothing is left out.</param>
/// <param name="Expected">Days until a first contact, by service, as they were; a service with too few cases is left out.</param>
internal sealed record RoutingFacts(
    ILookup<string, RoutingRule> Rules,
    IReadOnlyDictionary<string, FanOut> FanOuts,
    IReadOnlyDictionary<Guid, ServiceRecord> Services,
    IReadOnlySet<Guid> Signed,
    IReadOnlyDictionary<Guid, int> Taken,
    IReadOnlyDictionary<Guid, int> Lately,
    IReadOnlyDictionary<Guid, int> Expected,
    IReadOnlyDictionary<Guid, ServicePromise> Promises,
    DateOnly Today
)
{
    /// <summary>Number of the rule set that routing goes by; 0 before the first.</summary>
    public int RuleSet { get; init; }

    /// <summary>Where the people and the services are, as far as the partnership's table of postcodes tells.</summary>
    public Places Places { get; init; } = Places.None;

    public IReadOnlyDictionary<string, List<DeadlineRule>> Deadlines { get; init; } =
        ReadOnlyDictionary<string, List<DeadlineRule>>.Empty;

    /// <summary>The needs that answers open, each with the strictest deadline that the answers give it.</summary>
    public IReadOnlyList<OpenNeed> NeedsFrom(Checklist checklist, IReadOnlyCollection<Answer> answers) =>
        [.. checklist.NeedsFrom(answers).Select(need => need.Under(Presses(need, answers)))];

    /// <summary>The rule of the strictest deadline that the answers give a need; null where none does.</summary>
    public DeadlineRule? Presses(OpenNeed need, IReadOnlyCollection<Answer> answers) =>
        DeadlineRule.Strictest(Deadlines.GetValueOrDefault(need.Code) ?? [], need, answers);

    /// <param name="postcodes">Of the people who are routed.</param>
    public static async Task<RoutingFacts> Load(
        AppDb db,
        IMediator modules,
        DateOnly today,
        IEnumerable<string> postcodes,
        CancellationToken ct
    )
    {
        var rules = await db
            .RoutingRules.AsNoTracking()
            .Where(r => r.IsActive)
            .OrderBy(r => r.Position)
            .ThenBy(r => r.Id)
            .ToListAsync(ct);
        var shared = await db.NeedRoutings.AsNoTracking().ToListAsync(ct);
        var partners = await modules.Send(new GetPartners(), ct);
        var services = await modules.Send(new GetServices(), ct);
        return new(
            rules.ToLookup(rule => rule.Need),
            shared.ToDictionary(r => r.Need, r => r.FanOut),
            services.ToDictionary(service => service.Id),
            partners
                .Where(partner => partner.MayReceiveReferrals)
                .Select(partner => partner.OrganisationId)
                .ToHashSet(),
            await db.PlacesTaken(today, ct),
            await db.MadeLately(today, ct),
            await db.ExpectedContacts(today, ct),
            await db.ServicePromises.AsNoTracking().ToDictionaryAsync(p => p.ServiceId, ct),
            today
        )
        {
            Places = await Places.Load(
                db,
                [.. postcodes, .. services.Select(Nearness.PostcodeOf).OfType<string>()],
                ct
            ),
            Deadlines = shared.ToDictionary(r => r.Need, r => r.Deadlines),
            RuleSet = await db.RuleSets.Where(s => s.AppliedAt != null).MaxAsync(s => (int?)s.Number, ct) ?? 0,
        };
    }

    public Availability AvailabilityOf(ServiceRecord service) =>
        Availability.Of(
            service,
            Taken.GetValueOrDefault(service.Id),
            DaysTo(service.Id),
            Promises.GetValueOrDefault(service.Id)
        );

    /// <summary>Whether an organisation is itself funded to meet a need.</summary>
    public bool HasDuty(string need, Guid? organisationId) =>
        organisationId is not null
        && Rules[need]
            .Any(rule => rule.HasDuty && Services.GetValueOrDefault(rule.ServiceId)?.OrganisationId == organisationId);

    public int? DaysTo(Guid serviceId) => Expected.TryGetValue(serviceId, out var days) ? days : null;
}
