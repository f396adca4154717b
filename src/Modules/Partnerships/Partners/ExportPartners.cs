using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Time;

namespace PlacePartners.Partnerships.Partners;

public static class ExportPartners
{
    private static readonly string[] Headings =
    [
        "Organisation",
        "Sector",
        "Involvement",
        "State",
        "Invited on",
        "Joined on",
        "Membership agreement",
        "Data-sharing agreement",
        "Involvement stated",
        "Vision endorsed",
        "Colleague added",
        "Service listed",
    ];

    public static async Task<FileContentHttpResult> Handle(
        [AsParameters] PartnerQuery asked,
        PartnerSearch partners,
        CancellationToken ct
    ) => CsvText.File("partners.csv", Headings, (await partners.Find(asked, ct)).Select(Row));

    private static IReadOnlyList<string?> Row(FoundPartner found) =>
        [
            found.Organisation.Name,
            found.Organisation.Sector.ToString(),
            found.Partner.Commitment?.ToString(),
            found.Progress.State.ToString(),
            Day(found.Partner.InvitedAt),
            found.Partner.JoinedAt is { } joinedAt ? Day(joinedAt) : null,
            .. found.Progress.Steps.Select(step =>
                step.IsDone ? "done"
                : step.CanBeDone ? "left"
                : "later"
            ),
        ];

    private static string Day(DateTimeOffset instant) => UkTime.DateOf(instant).ToString("O", null);
}
