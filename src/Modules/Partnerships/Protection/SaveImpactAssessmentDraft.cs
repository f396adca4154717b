using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Time;

namespace PlacePartners.Partnerships.Protection;

public static class SaveImpactAssessmentDraft
{
    /// <param name="Version">0 to begin a draft.</param>
    public sealed record Request(AssessmentForm Text, int Version);

    public sealed record Response(int Number, int Version);

    public static async Task<Ok<Response>> Handle(
        Request request,
        AppDb db,
        IMediator modules,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var partners = await modules.Send(new GetPartners(), ct);
        var text = request.Text.ToText(
            partners.Where(partner => partner.HasJoined).Select(partner => partner.OrganisationId).ToHashSet(),
            UkTime.Today(clock)
        );
        var newest = await db.ImpactAssessments.OrderByDescending(a => a.Number).FirstOrDefaultAsync(ct);
        var draft = newest is { SignedAt: null } ? newest : null;
        if (draft is null != (request.Version == 0))
            throw Refusal.Stale();
        if (draft is null)
            db.Add(draft = ImpactAssessment.Draft((newest?.Number ?? 0) + 1));
        else
            db.Expect(draft, request.Version);
        draft.Write(text);

        db.Changed("/api/data-protection");
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(draft.Number, draft.Version));
    }
}
