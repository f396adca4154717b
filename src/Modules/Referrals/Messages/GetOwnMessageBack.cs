using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>The same for the service that received the referral: as far as it sees it. Reading it is noted.</summary>
public static class GetOwnMessageBack
{
    public static async Task<Ok<MessageBack>> Handle(Guid referralId, MessageDesk desk, CancellationToken ct) =>
        TypedResults.Ok((await desk.OfReceiver(referralId, AuditKind.Read, ct)).Message);
}
