using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Partnerships.Protection;

/// <summary>How the partnership stands: whether referrals are on, who answers for what, and the assessments.</summary>
public static class GetDataProtection
{
    /// <param name="Gaps">What keeps one's own organisation from making referrals.</param>
    /// <param name="Flows">By the assessment in force; empty before one is signed.</param>
    /// <param name="HasDraft">A version is being written.</param>
    public sealed record Response(
        IReadOnlyList<ProtectionGap> Gaps,
        IReadOnlyList<FlowShown> Flows,
        IReadOnlyList<Signed> Assessments,
        bool IsReviewDue,
        bool HasDraft
    );

    /// <param name="Controller">Null where each organisation answers for itself.</param>
    public sealed record FlowShown(
        Flow Flow,
        Arrangement Arrangement,
        string? Controller,
        IReadOnlyList<string> Processors,
        LawfulBasis Basis,
        SpecialCondition Condition
    );

    public sealed record Signed(
        int Number,
        string OrganisationName,
        string SignedBy,
        string Position,
        DateTimeOffset SignedAt,
        DateOnly ReviewOn
    );

    public static async Task<Ok<Response>> Handle(
        AppDb db,
        ProtectionDesk desk,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var all = await db.ImpactAssessments.AsNoTracking().OrderByDescending(a => a.Number).ToListAsync(ct);
        var signed = all.Where(a => a.SignedAt is not null).ToList();
        var inForce = signed.FirstOrDefault();
        var names = await Names(inForce?.Flows ?? [], signed, modules, ct);
        return TypedResults.Ok(
            new Response(
                await desk.Gaps(me.OrganisationId, inForce, ct),
                Show(inForce?.Flows ?? [], names),
                [
                    .. signed.Select(a => new Signed(
                        a.Number,
                        names.GetValueOrDefault(a.OrganisationId!.Value, ""),
                        a.SignedBy,
                        a.Position,
                        a.SignedAt!.Value,
                        a.ReviewOn!.Value
                    )),
                ],
                inForce?.ReviewOn <= UkTime.Today(clock),
                all.Exists(a => a.SignedAt is null)
            )
        );
    }

    internal static async Task<IReadOnlyDictionary<Guid, string>> Names(
        IReadOnlyCollection<DataFlow> flows,
        IEnumerable<ImpactAssessment> signed,
        IMediator modules,
        CancellationToken ct
    )
    {
        List<Guid> ids =
        [
            .. flows.SelectMany(flow => flow.ProcessorIds),
            .. flows.Select(flow => flow.ControllerId).OfType<Guid>(),
            .. signed.Select(a => a.OrganisationId).OfType<Guid>(),
        ];
        return (await modules.Send(new GetOrganisations([.. ids.Distinct()]), ct)).ToDictionary(o => o.Id, o => o.Name);
    }

    internal static IReadOnlyList<FlowShown> Show(
        IEnumerable<DataFlow> flows,
        IReadOnlyDictionary<Guid, string> names
    ) =>
        [
            .. flows
                .OrderBy(flow => flow.Flow)
                .Select(flow => new FlowShown(
                    flow.Flow,
                    flow.Arrangement,
                    flow.ControllerId is { } id ? names.GetValueOrDefault(id, "") : null,
                    [.. flow.ProcessorIds.Select(processor => names.GetValueOrDefault(processor, "")).Order()],
                    flow.Basis,
                    flow.Condition
                )),
        ];
}
