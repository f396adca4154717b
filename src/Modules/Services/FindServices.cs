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
        string Phone,
        string Address,
        DateOnly CheckedOn
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
        var found = ServiceSearch.Find(db, asked, organisations);
        var total = await found.CountAsync(ct);
        var page = await (await After(found, db, after, ct)).Take(take + 1).ToListAsync(ct);

        return TypedResults.Ok(
            new Response(
                [.. page.Take(take).Select(s => ToItem(s, organisations))],
                page.Count > take ? page[take - 1].Id : null,
                total,
                [.. organisations.Select(o => new Organisation(o.Key, o.Value))]
            )
        );
    }

    private static async Task<IQueryable<Service>> After(
        IQueryable<Service> found,
        AppDb db,
        Guid? after,
        CancellationToken ct
    )
    {
        if (after is not { } id)
            return found;
        var name =
            await db.Services.Where(s => s.Id == id).Select(s => s.Name).FirstOrDefaultAsync(ct)
            ?? throw Refusal.NotFound("page of the list");
        return found.Where(s => string.Compare(s.Name, name) > 0 || (s.Name == name && s.Id > id));
    }

    private static Item ToItem(Service service, IReadOnlyDictionary<Guid, string> organisations) =>
        new(
            service.Id,
            service.Name,
            service.Description,
            service.OrganisationId,
            organisations.GetValueOrDefault(service.OrganisationId, ""),
            service.Needs,
            service.TakesReferrals,
            service.Phone,
            service.Address,
            service.CheckedOn
        );
}
