using System.Text.Json;
using PlacePartners.Contracts;
using PlacePartners.Platform.Data;

namespace PlacePartners.Platform.Events;

/// <summary>An event, stored in the commit that made it true, until every module has heard it.</summary>
[Global("the sweeper reads across partnerships; payloads hold ids only")]
public sealed class OutboxEvent : Entity
{
    private OutboxEvent() { }

    /// <summary>The partnership it happened in; null outside of any.</summary>
    public Guid? TenantId { get; private set; }

    /// <summary>Stable name, such as Referrals.ReferralSent.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The event as JSON.</summary>
    public string Payload { get; private set; } = "";

    /// <summary>When it happened.</summary>
    public DateTimeOffset OccurredAt { get; private set; }

    /// <summary>When all handlers had run; null until then.</summary>
    public DateTimeOffset? DeliveredAt { get; private set; }

    /// <summary>Not before this instant: a lease while it is being delivered, a pause after a failure.</summary>
    public DateTimeOffset RetryAt { get; private set; }

    /// <summary>How often delivery began.</summary>
    public int Attempts { get; private set; }

    internal static OutboxEvent Of(IEvent happened, Guid? tenantId, DateTimeOffset now) =>
        new()
        {
            TenantId = tenantId,
            Name = EventNames.Of(happened.GetType()),
            Payload = JsonSerializer.Serialize(happened, happened.GetType()),
            OccurredAt = now,
            RetryAt = now,
        };

    internal void Delivered(DateTimeOffset now) => DeliveredAt = now;

    internal IEvent Read() => (IEvent)JsonSerializer.Deserialize(Payload, EventNames.TypeOf(Name))!;
}

/// <summary>The stored name of each event: its owner's folder in Contracts and its own name.</summary>
public static class EventNames
{
    private static readonly Dictionary<string, Type> Types = typeof(IEvent)
        .Assembly.GetExportedTypes()
        .Where(type => type.IsClass && type.IsAssignableTo(typeof(IEvent)))
        .ToDictionary(Of);

    /// <summary>Every event by its stored name.</summary>
    public static IReadOnlyDictionary<string, Type> All => Types;

    /// <summary>The stored name of an event's type.</summary>
    public static string Of(Type type) => $"{type.Namespace!.Split('.')[^1]}.{type.Name}";

    internal static Type TypeOf(string name) => Types[name];
}
