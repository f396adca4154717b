using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Tenancy;
using PlacePartners.Platform.Time;

namespace PlacePartners.Partnerships.Protection;

/// <summary>The lead organisation signs the draft. It is in force at once, and changes no more.</summary>
public static class SignImpactAssessment
{
    public sealed record Request(int Version, bool IsAuthorised, [Line(2, 120)] string Position, DateOnly ReviewOn);

    public static async Task<NoContent> Handle(
        Request request,
        AppDb db,
        CurrentUser me,
        CurrentTenant tenant,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var leadId = await db
            .Partnerships.Where(p => p.Id == tenant.Id)
            .Select(p => p.LeadOrganisationId)
            .SingleAsync(ct);
        if (me.OrganisationId != leadId)
            throw Refusal.NotAllowed();
        var draft =
            await db.ImpactAssessments.FirstOrDefaultAsync(a => a.SignedAt == null, ct)
            ?? throw Refusal.NotFound("draft of an impact assessment");
        db.Expect(draft, request.Version);
        if (!request.IsAuthorised)
            throw Refusal.Field("isAuthorised", "Confirm that you may sign for your organisation.");
        var days = new ImpactAssessment.Days(clock.GetUtcNow(), UkTime.Today(clock), request.ReviewOn);
        draft.Sign(me.OrganisationId, me.MembershipId, me.Name, request.Position, days);

        db.Changed("/api/data-protection");
        db.Changed("/api/onboarding");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
