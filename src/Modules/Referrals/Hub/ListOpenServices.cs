using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>The services that the hub can refer to today, in order of name.</summary>
public static class ListOpenServices
{
    public sealed record Response(IReadOnlyList<ServiceShown> Items);

    public sealed record ServiceShown(
        Guid ServiceId,
        string Name,
        string OrganisationName,
        IReadOnlyList<Need> Needs,
        Eligibility IsFor,
        Availability Availability,
        bool ReceivesSafeguarding
    );

    public static async Task<Ok<Response>> Handle(AppDb db, IMediator modules, TimeProvider clock, CancellationToken ct)
    {
        var today = UkTime.Today(clock);
        var taken = await db.PlacesTaken(today, ct);
        var expected = await db.ExpectedContacts(today, ct);
        var promises = await db.ServicePromises.AsNoTracking().ToDictionaryAsync(p => p.ServiceId, ct);
        var receivers = await Receivers.Load(null, modules, ct);
        return TypedResults.Ok(
            new Response([
                .. receivers
                    .Open.OrderBy(service => service.Name, StringComparer.OrdinalIgnoreCase)
                    .Select(service => new ServiceShown(
                        service.Id,
                        service.Name,
                        service.OrganisationName,
                        [.. service.Needs.Select(code => new Need(code, Needs.NameOf(code)))],
                        service.IsFor,
                        Availability.Of(
                            service,
                            taken.GetValueOrDefault(service.Id),
                            expected.TryGetValue(service.Id, out var days) ? days : null,
                            promises.GetValueOrDefault(service.Id)
                        ),
                        service.ReceivesSafeguarding
                    )),
            ])
        );
    }
}
