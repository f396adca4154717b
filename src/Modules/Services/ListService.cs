using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Services;

public static class ListService
{
    public sealed record Request : ServiceEntry;

    public sealed record Response(Guid ServiceId);

    public static async Task<Created<Response>> Handle(
        Request request,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var service = Service.Listed(me.OrganisationId, request, UkTime.Today(clock));

        db.AddRange(service, ServiceOffer.Of(service, clock.GetUtcNow()));
        db.Publish(new ServiceListed(service.Id, service.OrganisationId, service.Needs));
        db.Changed("/api/services");
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"services/{service.Id}", new Response(service.Id));
    }
}
