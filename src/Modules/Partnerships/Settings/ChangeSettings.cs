using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Partnerships.Settings;

public static class ChangeSettings
{
    public sealed record Request(
        [Line(3, 120)] string Name,
        [Items(1, 20)] IReadOnlyList<string> AreaCodes,
        [Line(1, 40)] string Division,
        [Line(0, 30), CanBeRung] string DaytimePhone,
        [Line(0, 30), CanBeRung] string OutOfHoursPhone,
        int Version,
        [Line(0, 30), CanBeRung] string ChildrenPhone = "",
        [Line(0, 30), CanBeRung] string HubPhone = ""
    );

    public static async Task<NoContent> Handle(Request request, AppDb db, CurrentTenant tenant, CancellationToken ct)
    {
        var partnership = await db.Partnerships.SingleAsync(p => p.Id == tenant.Id, ct);
        db.Expect(partnership, request.Version);
        partnership.Change(request.Name, request.AreaCodes, request.Division);
        partnership.ReachSafeguarding(request.DaytimePhone, request.OutOfHoursPhone, request.ChildrenPhone);
        partnership.AnswerAt(request.HubPhone);

        db.Changed("/api/settings");
        db.Changed("/api/safety-numbers");
        db.Changed("/api/me");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
