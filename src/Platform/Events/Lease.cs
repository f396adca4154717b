using Microsoft.Extensions.Configuration;

namespace PlacePartners.Platform.Events;

/// <summary>
/// For how long one worker may hold an event or an e-mail before another may take it: Outbox:LeaseSeconds, 60 when not
/// set. Longer than the slowest delivery; after a crash, what was held waits this long.
/// </summary>
public sealed class Lease(IConfiguration configuration)
{
    /// <summary>The length of a lease.</summary>
    public TimeSpan Length { get; } = TimeSpan.FromSeconds(configuration.GetValue("Outbox:LeaseSeconds", 60));
}
