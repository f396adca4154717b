using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>The routing table by need, in the order of the checklist, needs without a service included.</summary>
public static class GetRouting
{
    public sealed record Response(IReadOnlyList<NeedRouted> Needs, IReadOnlyList<ServiceChoice> Services);

    public sealed record NeedRouted(
        string Code,
        string Name,
        FanOut FanOut,
        int Version,
        IReadOnlyList<string> QuestionIds,
        IReadOnlyList<ServiceRouted> Services
    );

    /// <param name="Hindrance">It takes referrals, and still none can be sent to it: why; else null.</param>
    public sealed record ServiceRouted(
        Guid ServiceId,
        string Name,
        string OrganisationName,
        bool TakesReferrals,
        Hindrance? Hindrance,
        bool IsInUse
    );

    public sealed record ServiceChoice(Guid ServiceId, string Name, string OrganisationName);

    public static async Task<Ok<Response>> Handle(AppDb db, IMediator modules, CancellationToken ct)
    {
        var services = await modules.Send(new GetServices(), ct);
        var receivers = await Receivers.Load(null, modules, ct);
        var active = services.ToDictionary(service => service.Id);
        var rules = await db.RoutingRules.AsNoTracking().OrderBy(r => r.Position).ThenBy(r => r.Id).ToListAsync(ct);
        var routings = await db.NeedRoutings.AsNoTracking().ToDictionaryAsync(r => r.Need, ct);
        var checklist = await db.LiveChecklist(ct);

        return TypedResults.Ok(
            new Response(
                [
                    .. Needs.All.Select(need => new NeedRouted(
                        need.Code,
                        need.Name,
                        routings.GetValueOrDefault(need.Code)?.FanOut ?? FanOut.All,
                        routings.GetValueOrDefault(need.Code)?.Version ?? 0,
                        [.. checklist.ActiveQuestions.Where(q => q.Need == need.Code).Select(q => q.Id)],
                        [
                            .. from rule in rules
                            where rule.Need == need.Code && active.ContainsKey(rule.ServiceId)
                            let service = active[rule.ServiceId]
                            select new ServiceRouted(
                                service.Id,
                                service.Name,
                                service.OrganisationName,
                                service.TakesReferrals,
                                service.TakesReferrals ? receivers.HindranceTo(service.Id) : null,
                                rule.IsActive
                            ),
                        ]
                    )),
                ],
                [.. services.Select(service => new ServiceChoice(service.Id, service.Name, service.OrganisationName))]
            )
        );
    }
}
