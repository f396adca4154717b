using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>A day on which the own organisation, or the whole partnership, is closed. What is due moves with it.</summary>
public static class AddClosedDay
{
    /// <param name="IsForAll">For the whole partnership, which its managers alone may say.</param>
    public sealed record Request(DateOnly On, [Line(1, 80)] string Name, bool IsForAll);

    public sealed record Response(Guid ClosedDayId);

    public static async Task<Created<Response>> Handle(
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (request.IsForAll && !me.Has(Permission.ManagePartnership))
            throw Refusal.NotAllowed();
        var today = UkTime.Today(clock);
        if (request.On < today || request.On > today.AddYears(2))
            throw Refusal.Field("on", "Enter today or a day of the next two years.");
        Guid? whose = request.IsForAll ? null : me.OrganisationId;
        if (await db.ClosedDays.AnyAsync(d => d.On == request.On && d.OrganisationId == whose, ct))
            throw Refusal.Field("on", "That day is closed already.");
        var day = ClosedDay.Of(request.On, request.Name, whose);
        db.Add(day);
        await new ReckonClocks(db, modules, clock).Reckon(ct);

        db.Changed("/api/clocks");
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"closed-days/{day.Id}", new Response(day.Id));
    }
}
