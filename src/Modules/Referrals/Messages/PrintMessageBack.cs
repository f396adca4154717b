using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>What came of one referral as a tagged PDF, for whoever made it and for the hub. It is kept nowhere.</summary>
[Personal]
public static class PrintMessageBack
{
    public static async Task<FileContentHttpResult> Handle(
        Guid submissionId,
        Guid referralId,
        MessageDesk desk,
        MessagePrinter printer,
        CancellationToken ct
    ) => await printer.Print(await desk.OfReferrer(submissionId, referralId, AuditKind.Print, ct), ct);
}
