using System.Collections.Concurrent;
using System.Security.Cryptography;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Reports;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Referrals;

/// <summary>Has a message printed: the browser is let in once, within two minutes, to this message and nothing else.</summary>
public sealed class MessagePrinter(IMediator modules, MessageTickets tickets, CurrentTenant tenant)
{
    internal async Task<FileContentHttpResult> Print(MessageWritten message, CancellationToken ct)
    {
        var ticket = tickets.Issue(tenant.Id!.Value, message);
        try
        {
            var pdf =
                await modules.Send(new PrintPage($"/print-pack#message-{ticket}"), ct)
                ?? throw Refusal.Rule(
                    "no-pdf",
                    "There is no PDF here: no Chromium, Chrome or Edge was found to print it. Open the page and print it from your browser."
                );
            return TypedResults.File(pdf, "application/pdf", "message-back.pdf");
        }
        finally
        {
            tickets.Take(ticket);
        }
    }
}

/// <summary>Messages that wait to be printed, in memory alone.</summary>
public sealed class MessageTickets(TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(2);
    private readonly ConcurrentDictionary<string, Ticket> tickets = new();

    internal sealed record Ticket(Guid PartnershipId, MessageWritten Written, DateTimeOffset Until);

    internal string Issue(Guid partnershipId, MessageWritten written)
    {
        var ticket = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        tickets[ticket] = new(partnershipId, written, clock.GetUtcNow() + Life);
        return ticket;
    }

    internal Ticket? Take(string ticket) =>
        tickets.TryRemove(ticket, out var issued) && issued.Until > clock.GetUtcNow() ? issued : null;
}
