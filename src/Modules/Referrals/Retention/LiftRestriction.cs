using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>A record that nobody but the hub saw is seen again by those who help, as the person agreed or the law asks.</summary>
public static class LiftRestriction
{
    public sealed record Request(int Version, [Text(10, 1000)] string Reason);

    public static async Task<NoContent> Handle(
        Guid submissionId,
        Request request,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var submission = await db.TakeUp(me, submissionId, request.Version, ct);
        submission.LiftRestriction(request.Reason, Act.Of(me, clock));

        db.Changed("/api/hub/submissions");
        db.Changed("/api/submissions", submission.OrganisationId);
        db.Changed("/api/inbox", [.. submission.Referrals.Select(r => r.OrganisationId).Distinct()]);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
