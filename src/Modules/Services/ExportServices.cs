using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Services;

public static class ExportServices
{
    private const int Most = 5000;

    private static readonly string[] Headings =
    [
        "Service",
        "Organisation",
        "Description",
        "Needs",
        "Takes referrals",
        "Who it is for",
        "Cost",
        "Opening times",
        "Phone",
        "E-mail",
        "Website",
        "Address",
        "Details checked on",
    ];

    public static async Task<FileContentHttpResult> Handle(
        [AsParameters] ServiceQuery asked,
        AppDb db,
        IMediator modules,
        CancellationToken ct
    )
    {
        var organisations = await ServiceSearch.Organisations(db, modules, ct);
        var found = await ServiceSearch.Find(db, asked, organisations, ct);
        var services = await ServiceSearch.Load(db, [.. found.Take(Most)], ct);
        return CsvText.File("services.csv", Headings, services.Select(s => Row(s, organisations)));
    }

    private static IReadOnlyList<string?> Row(Service service, IReadOnlyDictionary<Guid, string> organisations) =>
        [
            service.Name,
            organisations.GetValueOrDefault(service.OrganisationId),
            service.Description,
            string.Join("; ", service.Needs.Select(Contracts.Services.Needs.NameOf)),
            service.TakesReferrals ? "yes" : "no",
            service.WhoFor,
            service.Cost,
            service.OpeningTimes,
            service.Phone,
            service.Email,
            service.Website,
            service.Address,
            service.CheckedOn.ToString("O", null),
        ];
}
