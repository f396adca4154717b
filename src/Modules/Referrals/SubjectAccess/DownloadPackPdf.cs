using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Reports;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Referrals;

/// <summary>A pack that was released as a tagged PDF. It is made when it is asked for, and kept nowhere.</summary>
[Personal]
public static class DownloadPackPdf
{
    public static async Task<FileContentHttpResult> Handle(
        Guid accessRequestId,
        AppDb db,
        IMediator modules,
        PackTickets tickets,
        CurrentTenant tenant,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await db.Released(accessRequestId, clock, AuditKind.Print, ct);
        var pdf =
            await modules.Send(new PrintPage($"/print-pack#{tickets.Issue(tenant.Id!.Value, accessRequestId)}"), ct)
            ?? throw Refusal.Rule(
                "no-pdf",
                "There is no PDF here: no Chromium, Chrome or Edge was found to print it. Open the web page and print it from your browser."
            );
        return TypedResults.File(pdf, "application/pdf", "what-we-keep-about-you.pdf");
    }
}
