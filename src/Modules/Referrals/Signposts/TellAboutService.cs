using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Counts that somebody was told about services. Who it was is not asked and not kept.</summary>
public static class TellAboutService
{
    public sealed record Request(
        [Items(1, 20)] IReadOnlyList<Guid> ServiceIds,
        [Line(0, 60)] string Need,
        SignpostHow How
    );

    public sealed record Response(int Counted);

    public static async Task<Created<Response>> Handle(
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (request.Need.Length > 0 && Needs.All.All(need => need.Code != request.Need))
            throw Refusal.Field("need", "Choose a need from the list.");
        var services = await modules.Send(new GetServices([.. request.ServiceIds.Distinct()]), ct);
        if (services.Count == 0 || services.Any(service => !service.IsActive))
            throw Refusal.NotFound("service");

        var by = Act.Of(me, clock);
        db.AddRange(services.Select(service => Signpost.Told(service.Id, request.Need, request.How, by)));
        await db.SaveChangesAsync(ct);
        return TypedResults.Created("signposts", new Response(services.Count));
    }
}
