using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Partnerships.Protection;

/// <summary>One signed assessment, whole, as it was signed.</summary>
public static class GetImpactAssessment
{
    public sealed record Response(
        int Number,
        AssessmentForm Text,
        IReadOnlyList<GetDataProtection.FlowShown> Flows,
        IReadOnlyList<RiskLevel> RisksBefore,
        GetDataProtection.Signed Signed
    );

    public static async Task<Ok<Response>> Handle(int number, AppDb db, IMediator modules, CancellationToken ct)
    {
        var assessment =
            await db
                .ImpactAssessments.AsNoTracking()
                .FirstOrDefaultAsync(a => a.Number == number && a.SignedAt != null, ct)
            ?? throw Refusal.NotFound("impact assessment");
        var names = await GetDataProtection.Names(assessment.Flows, [assessment], modules, ct);
        return TypedResults.Ok(
            new Response(
                assessment.Number,
                AssessmentForm.Of(assessment),
                GetDataProtection.Show(assessment.Flows, names),
                [.. assessment.Risks.Select(risk => Risk.Level(risk.Likelihood, risk.Severity))],
                new(
                    assessment.Number,
                    names.GetValueOrDefault(assessment.OrganisationId!.Value, ""),
                    assessment.SignedBy,
                    assessment.Position,
                    assessment.SignedAt!.Value,
                    assessment.ReviewOn!.Value
                )
            )
        );
    }
}
