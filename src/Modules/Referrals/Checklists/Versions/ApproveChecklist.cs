using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>A second person says yes to a version that was tried. It is live from a day; until then the former one is.</summary>
public static class ApproveChecklist
{
    public sealed record Request(int Version, DateOnly LiveFrom);

    public static async Task<NoContent> Handle(
        int number,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var by = Preparer.Of(me, clock);
        var checklist = await db.ChecklistVersion(number, request.Version, ct);
        checklist.Approve(request.LiveFrom, by);
        await modules.TellApproved(checklist, by, ct);

        db.ChecklistChanged();
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
