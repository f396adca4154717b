using System.Text;
using PlacePartners.Partnerships.Organisations.Documents;
using PlacePartners.Platform.Demo;
using PlacePartners.Platform.Files;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Partnerships.Demo;

/// <summary>What some organisations have given: one accepted, one about to expire, one that waits.</summary>
internal sealed class DemoDocuments(DataDirectory data, CurrentTenant partnership) : IDemoPart
{
    private sealed record Entry(
        string Organisation,
        DocumentKind Kind,
        string Name,
        int MonthsAgo,
        int? DaysLeft,
        bool IsAccepted
    );

    private static readonly Entry[] Entries =
    [
        new("housing", DocumentKind.Insurance, "Public liability insurance", 6, 190, true),
        new("housing", DocumentKind.Policy, "Safeguarding adults policy", 11, 21, true),
        new("housing", DocumentKind.Accounts, "Annual accounts", 2, null, false),
        new("advice", DocumentKind.Certificate, "Advice Quality Standard", 8, 400, true),
        new("carers", DocumentKind.Insurance, "Public liability insurance", 1, 330, false),
    ];

    public int Order => 35;

    public async Task Load(DemoPlace place, CancellationToken ct)
    {
        var manager = place.Members["lead"];
        foreach (var entry in Entries)
        {
            var given = place.Ago(entry.MonthsAgo);
            var document = OrganisationDocument.Given(
                place.Organisations[entry.Organisation],
                Form(entry, place),
                [partnership.Id!.Value],
                given
            );
            await File.WriteAllBytesAsync(document.FileIn(data), Paper(entry.Name), ct);
            place.Clock.MoveTo(given);
            place.Db.Add(document);
            if (entry.IsAccepted)
                place.Db.Add(
                    DocumentDecision.On(
                        document,
                        isAccepted: true,
                        "It is in date and covers the work.",
                        (manager.MembershipId, manager.Name),
                        given.AddHours(2)
                    )
                );
            await place.Save(ct);
        }
    }

    private static DocumentForm Form(Entry entry, DemoPlace place) =>
        new(
            entry.Kind,
            $"{entry.Name} (demo)",
            place.Today.AddMonths(-entry.MonthsAgo).AddDays(-14),
            entry.DaysLeft is { } days ? place.Today.AddDays(days) : null,
            DocumentFormat.Pdf,
            Paper(entry.Name),
            [],
            0
        );

    /// <summary>A page of one line. Readers mend the missing table of contents.</summary>
    private static byte[] Paper(string words)
    {
        var text = $"BT /F1 18 Tf 72 760 Td ({words}: an invented document) Tj ET";
        return Encoding.ASCII.GetBytes(
            $"""
            %PDF-1.4
            1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
            2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
            3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>>> endobj
            4 0 obj <</Length {text.Length}>> stream
            {text}
            endstream endobj
            5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj
            trailer <</Root 1 0 R>>
            %%EOF
            """
        );
    }
}
