using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>A second person agrees to destroy records. That is done in the background, one after the other.</summary>
public static class ConfirmDestruction
{
    public sealed record Request([Items(1, 500)] IReadOnlyList<DueRecordRead> Records);

    public sealed record Response(Guid DestructionId);

    public static async Task<Ok<Response>> Handle(
        Request request,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var records = await db.TakeDue(me, request.Records, ct);
        if (records.Select(d => d.OrganisationId).Distinct().Count() > 1)
            throw Refusal.Rule("mixed-records", "Confirm concerns by themselves, apart from other records.");
        var destruction = Destruction.Of(records.Count, records[0].OrganisationId, me.MembershipId, clock.GetUtcNow());
        db.Add(destruction);
        foreach (var due in records)
            due.Confirm(destruction.Id, me.MembershipId, me.AccountId);

        db.Changed("/api/retention");
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(destruction.Id));
    }
}
