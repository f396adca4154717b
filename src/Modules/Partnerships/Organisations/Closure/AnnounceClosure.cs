using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Partnerships.Organisations.Closure;

/// <summary>Says on which day one's own organisation closes. Nothing ends before that day begins.</summary>
public static class AnnounceClosure
{
    /// <param name="IsUnderstood">The person knows that nothing brings it back after that day.</param>
    public sealed record Request(DateOnly ClosesOn, bool IsUnderstood, int Version);

    public static async Task<NoContent> Handle(
        Request request,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var organisation = await db.Organisations.SingleAsync(o => o.Id == me.OrganisationId, ct);
        db.Expect(organisation, request.Version);
        if (await db.LedBy(organisation.Id).FirstOrDefaultAsync(ct) is { } led)
            throw Refusal.Rule(
                "organisation-leads",
                $"Your organisation leads {led.Name}. Hand over the lead, or end that partnership, under signed terms first."
            );
        if (!request.IsUnderstood)
            throw Refusal.Field("isUnderstood", "Confirm that you know it cannot be undone after that day.");
        organisation.AnnounceClosure(request.ClosesOn, UkTime.Today(clock), clock.GetUtcNow());

        db.Changed("/api/organisation", me.OrganisationId);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
