using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Services;

/// <summary>Says on which day a service goes over to another organisation, as when a part goes on by itself.</summary>
public static class AnnounceHandover
{
    /// <param name="To">An organisation that the person coordinates too.</param>
    /// <param name="On">It goes over as that day begins; today means within a minute.</param>
    /// <param name="IsSuccessor">That one goes on with the service, and answers for its records.</param>
    public sealed record Request(Guid To, DateOnly On, bool IsSuccessor, int Version);

    public static async Task<NoContent> Handle(
        Guid serviceId,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var service = await OwnService.Find(db, me, serviceId, ct);
        db.Expect(service, request.Version);
        var coordinated = await modules.Send(new GetCoordinatedOrganisations(me.AccountId!.Value), ct);
        var isOther = request.To != me.OrganisationId && coordinated.Contains(request.To);
        Refusal.RequireRight(
            ("to", isOther ? null : "Choose another organisation that you coordinate too."),
            (
                "isSuccessor",
                request.IsSuccessor ? null : "Confirm that it goes on with the service and answers for its records."
            )
        );
        service.AnnounceHandover(request.To, request.On, UkTime.Today(clock));

        db.Changed("/api/services");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
