using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Services;

public static class FindServices
{
    public sealed record Response(
        IReadOnlyList<Item> Items,
        Guid? Next,
        int Total,
        IReadOnlyList<Organisation> Organisations
    );

    public sealed record Item(
        Guid ServiceId,
        string Name,
        string Description,
        Guid OrganisationId,
        string OrganisationName,
        IReadOnlyList<string> Needs,
        bool TakesReferrals,
        string WhoFor,
        string Cost,
        string OpeningTimes,
        string Phone,
        string Email,
        string Website,
        string Address,
        DateOnly CheckedOn,
        bool ReceivesSafeguarding
    );

    public sealed record Organisation(Guid OrganisationId, string Name);

    public static async Task<Ok<Response>> Handle(
        [AsParameters] ServiceQuery asked,
        AppDb db,
        IMediator modules,
        CancellationToken ct,
        Guid? after = null,
        int take = 30
    )
    {
        if (take is < 1 or > 100)
            throw Refusal.Field("take", "Ask for 1 to 100 at a time.");
        var organisations = await ServiceSearch.Organisations(db, modules, ct);
        var found = await ServiceSearch.Find(db, asked, organisations, ct);
        var start = after is { } last ? found.IndexOf(last) + 1 : 0;
        if (after is not null && start == 0)
            throw Refusal.NotFound("page of the list");
        var page = found.Skip(start).Take(take).ToList();
        var services = await ServiceSearch.Load(db, page, ct);
        var marked = await db
            .Offers.Where(o => page.Contains(o.ServiceId) && o.StoppedAt == null && o.ReceivesSafeguarding)
            .Select(o => o.ServiceId)
            .ToListAsync(ct);
        return TypedResults.Ok(
            new Response(
                [.. services.Select(s => ToItem(s, organisations, marked.Contains(s.Id)))],
                start + page.Count < found.Count ? page[^1] : null,
                found.Count,
                [.. organisations.Select(o => new Organisation(o.Key, o.Value))]
            )
        );
    }

    private static Item ToItem(
        Service service,
        IReadOnlyDictionary<Guid, string> organisations,
        bool receivesSafeguarding
    ) =>
        new(
            service.Id,
            service.Name,
            service.Description,
            service.OrganisationId,
            organisations.GetValueOrDefault(service.OrganisationId, ""),
            service.Needs,
            service.TakesReferrals,
            service.WhoFor,
            service.Cost,
            service.OpeningTimes,
            service.Phone,
            service.Email,
            service.Website,
            service.Address,
            service.CheckedOn,
            receivesSafeguarding
        );
}
