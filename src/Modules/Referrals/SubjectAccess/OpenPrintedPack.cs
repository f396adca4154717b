using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Referrals;

/// <summary>What the printing browser asks for: the one pack that its ticket names.</summary>
public static class OpenPrintedPack
{
    public sealed record Request([Text(64, 64)] string Ticket);

    public static async Task<Ok<SubjectPack>> Handle(
        Request request,
        AppDb db,
        PackTickets tickets,
        CurrentTenant tenant,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (partnershipId, accessRequestId) = tickets.Take(request.Ticket) ?? throw Refusal.NotFound("pack");
        tenant.Enter(partnershipId);
        return TypedResults.Ok(await db.Released(accessRequestId, clock, AuditKind.Print, ct));
    }
}
