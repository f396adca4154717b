using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>The same for the service that received the referral.</summary>
[Personal]
public static class PrintOwnMessageBack
{
    public static async Task<FileContentHttpResult> Handle(
        Guid referralId,
        MessageDesk desk,
        MessagePrinter printer,
        CancellationToken ct
    ) => await printer.Print(await desk.OfReceiver(referralId, AuditKind.Print, ct), ct);
}
