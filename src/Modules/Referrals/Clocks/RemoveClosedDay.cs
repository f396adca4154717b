using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>The day is worked after all.</summary>
public static class RemoveClosedDay
{
    public static async Task<NoContent> Handle(
        Guid closedDayId,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var day =
            await db.ClosedDays.FirstOrDefaultAsync(d => d.Id == closedDayId, ct)
            ?? throw Refusal.NotFound("closed day");
        if (day.OrganisationId is { } own ? own != me.OrganisationId : !me.Has(Permission.ManagePartnership))
            throw Refusal.NotAllowed();
        db.Remove(day);
        await new ReckonClocks(db, modules, clock).Reckon(ct);

        db.Changed("/api/clocks");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
