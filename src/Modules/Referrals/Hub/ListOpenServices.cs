using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Services;

namespace PlacePartners.Referrals;

/// <summary>The services that the hub can refer to today, in order of name.</summary>
public static class ListOpenServices
{
    public sealed record Response(IReadOnlyList<ServiceShown> Items);

    public sealed record ServiceShown(Guid ServiceId, string Name, string OrganisationName, IReadOnlyList<Need> Needs);

    public static async Task<Ok<Response>> Handle(IMediator modules, CancellationToken ct)
    {
        var receivers = await Receivers.Load(null, modules, ct);
        return TypedResults.Ok(
            new Response([
                .. receivers
                    .Open.OrderBy(service => service.Name, StringComparer.OrdinalIgnoreCase)
                    .Select(service => new ServiceShown(
                        service.Id,
                        service.Name,
                        service.OrganisationName,
                        [.. service.Needs.Select(code => new Need(code, Needs.NameOf(code)))]
                    )),
            ])
        );
    }
}
