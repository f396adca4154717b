using System.Collections.Concurrent;
using PlacePartners.Platform.Http;

namespace PlacePartners.Access;

/// <summary>
/// One walk over a partnership's trail at a time on each host: it reads every row, and many at once would hold up
/// everybody else.
/// </summary>
internal sealed class AuditTurn : IDisposable
{
    private static readonly ConcurrentDictionary<Guid, AuditTurn> Walking = [];
    private readonly Guid partnershipId;

    private AuditTurn(Guid partnershipId) => this.partnershipId = partnershipId;

    /// <summary>Takes the turn until it is disposed; refuses while somebody has it.</summary>
    public static AuditTurn Take(Guid partnershipId)
    {
        var turn = new AuditTurn(partnershipId);
        return Walking.TryAdd(partnershipId, turn)
            ? turn
            : throw Refusal.Rule(
                "audit-check-running",
                "The trail is being checked at this moment. Try again when that is done."
            );
    }

    public void Dispose() => Walking.TryRemove(partnershipId, out _);
}
