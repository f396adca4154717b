using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Referrals;

/// <summary>What the printing browser asks for: the one message that its ticket names.</summary>
public static class OpenPrintedMessage
{
    public sealed record Request([Text(64, 64)] string Ticket);

    public static async Task<Ok<MessageBack>> Handle(
        Request request,
        MessageTickets tickets,
        CurrentTenant tenant,
        AppDb db,
        CancellationToken ct
    )
    {
        var ticket = tickets.Take(request.Ticket) ?? throw Refusal.NotFound("message");
        tenant.Enter(ticket.PartnershipId);
        db.RecordRead(nameof(Person), ticket.Written.PersonId, AuditKind.Print);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ticket.Written.Message);
    }
}
