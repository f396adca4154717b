using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;

namespace PlacePartners.Partnerships.Protection;

/// <summary>The version that is being written: what was saved, else the one in force to go on from, else the template.</summary>
public static class GetImpactAssessmentDraft
{
    /// <param name="Version">0 while nothing is saved.</param>
    /// <param name="Organisations">Who may be named as controller or processor.</param>
    public sealed record Response(
        int Number,
        AssessmentForm Text,
        IReadOnlyList<OrganisationChoice> Organisations,
        int Version
    );

    public sealed record OrganisationChoice(Guid OrganisationId, string Name);

    public static async Task<Ok<Response>> Handle(AppDb db, IMediator modules, CancellationToken ct)
    {
        var newest = await db.ImpactAssessments.AsNoTracking().OrderByDescending(a => a.Number).FirstOrDefaultAsync(ct);
        var partners = (await modules.Send(new GetPartners(), ct)).Where(partner => partner.HasJoined).ToList();
        var isDraft = newest is { SignedAt: null };
        return TypedResults.Ok(
            new Response(
                isDraft ? newest!.Number : (newest?.Number ?? 0) + 1,
                newest is null ? await Template(partners, modules, ct) : AssessmentForm.Of(newest),
                [.. partners.Select(partner => new OrganisationChoice(partner.OrganisationId, partner.Name))],
                isDraft ? newest!.Version : 0
            )
        );
    }

    private static async Task<AssessmentForm> Template(
        List<PartnerRecord> partners,
        IMediator modules,
        CancellationToken ct
    )
    {
        var partnership = await modules.Send(new GetPartnership(), ct);
        var lead = partners.Single(partner => partner.OrganisationId == partnership.LeadOrganisationId);
        return AssessmentForm.Of(AssessmentTemplate.For(partnership, lead.Sector, partners.Count));
    }
}
