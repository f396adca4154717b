using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>To whom the concern was told, when and under which reference. The product tells nobody by itself.</summary>
/// <remarks>By a safeguarding lead, or by the coordinator who opened it in their place.</remarks>
public static class ReportConcern
{
    public sealed record Request(int Version, [Line(2, 200)] string To, [Line(0, 80)] string Reference);

    public static async Task<NoContent> Handle(
        Guid concernId,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var concern = await db.ConcernToReport(me, concernId, ct);
        db.Expect(concern, request.Version);
        var calendar = (await Timetable.Load(db, modules, ct)).For(me.OrganisationId);
        concern.Report(request.To, request.Reference, calendar, Act.Of(me, clock));

        db.Changed("/api/concerns", me.OrganisationId);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
