using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace PlacePartners.Referrals;

/// <summary>Lets the printing browser in once, within two minutes, to one released pack and nothing else.</summary>
public sealed class PackTickets(TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(2);
    private readonly ConcurrentDictionary<
        string,
        (Guid PartnershipId, Guid AccessRequestId, DateTimeOffset Until)
    > tickets = new();

    internal string Issue(Guid partnershipId, Guid accessRequestId)
    {
        foreach (var old in tickets.Where(issued => issued.Value.Until <= clock.GetUtcNow()))
            tickets.TryRemove(old);
        var ticket = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        tickets[ticket] = (partnershipId, accessRequestId, clock.GetUtcNow() + Life);
        return ticket;
    }

    internal (Guid PartnershipId, Guid AccessRequestId)? Take(string ticket) =>
        tickets.TryRemove(ticket, out var issued) && issued.Until > clock.GetUtcNow()
            ? (issued.PartnershipId, issued.AccessRequestId)
            : null;
}
