using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace PlacePartners.Reports;

/// <summary>Lets the printing browser in once, within five minutes, to one report and nothing else.</summary>
public sealed class PrintTickets(TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<string, (Guid PartnershipId, Guid ReportId, DateTimeOffset Until)> tickets =
        new();

    internal string Issue(Guid partnershipId, Guid reportId)
    {
        foreach (var old in tickets.Where(issued => issued.Value.Until <= clock.GetUtcNow()))
            tickets.TryRemove(old);
        var ticket = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        tickets[ticket] = (partnershipId, reportId, clock.GetUtcNow() + Life);
        return ticket;
    }

    internal (Guid PartnershipId, Guid ReportId)? Take(string ticket) =>
        tickets.TryRemove(ticket, out var issued) && issued.Until > clock.GetUtcNow()
            ? (issued.PartnershipId, issued.ReportId)
            : null;
}
