using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>A service of the own organisation promises to answer, or to be in touch, sooner than it must. Clocks that run keep what they were given.</summary>
public static class PromiseTimes
{
    /// <param name="AnswerDays">Working days to accept or decline; null for no promise.</param>
    /// <param name="ContactDays">Working days from accepting to the first contact; null for no promise.</param>
    public sealed record Request(int Version, [Number(1, 250)] int? AnswerDays, [Number(1, 250)] int? ContactDays);

    public static async Task<NoContent> Handle(
        Guid serviceId,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        CancellationToken ct
    )
    {
        var service = (await modules.Send(new GetServices([serviceId]), ct)).FirstOrDefault();
        if (service is not { IsActive: true } || service.OrganisationId != me.OrganisationId)
            throw Refusal.NotFound("service");
        var promise = await db.ServicePromises.FirstOrDefaultAsync(p => p.ServiceId == serviceId, ct);
        if (promise is null)
        {
            if (request.Version != 0)
                throw Refusal.Stale();
            db.Add(promise = ServicePromise.Of(serviceId));
        }
        else
            db.Expect(promise, request.Version);
        promise.Promise(request.AnswerDays, request.ContactDays, await Timetable.Load(db, modules, ct));

        db.Changed("/api/promises");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
