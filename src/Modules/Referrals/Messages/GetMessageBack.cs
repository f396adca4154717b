using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>What came of one referral, for the record of whoever made it, and for the hub. Reading it is noted.</summary>
public static class GetMessageBack
{
    public static async Task<Ok<MessageBack>> Handle(
        Guid submissionId,
        Guid referralId,
        MessageDesk desk,
        CancellationToken ct
    ) => TypedResults.Ok((await desk.OfReferrer(submissionId, referralId, AuditKind.Read, ct)).Message);
}
