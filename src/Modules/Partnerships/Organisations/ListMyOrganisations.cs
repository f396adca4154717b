using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Security;

namespace PlacePartners.Partnerships.Organisations;

public static class ListMyOrganisations
{
    public sealed record Response(IReadOnlyList<MyOrganisation> Items);

    public sealed record MyOrganisation(Guid OrganisationId, string Name, Sector Sector);

    public static async Task<Ok<Response>> Handle(IMediator modules, CurrentUser me, CancellationToken ct)
    {
        var coordinated = await modules.Send(new GetCoordinatedOrganisations(me.AccountId!.Value), ct);
        var organisations = await modules.Send(new GetOrganisations(coordinated), ct);
        return TypedResults.Ok(
            new Response([.. organisations.Select(o => new MyOrganisation(o.Id, o.Name, o.Sector))])
        );
    }
}
