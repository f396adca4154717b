using PlacePartners.Platform.Data;

namespace PlacePartners.Access;

/// <summary>One sign-in in one browser. The cookie names it; what it may do is read here at every request.</summary>
[Global("a sign-in serves all partnerships of the account")]
internal sealed class Session : Entity
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>Without a request for so long it ends: the desk or the phone may be somebody else's by then.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(1);

    // Seen is kept this coarsely: enough to know a session again, too little to follow a person's day.
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(10);

    private Session() { }

    public Guid AccountId { get; private set; }

    [Personal]
    public string Device { get; private set; } = "";

    public DateTimeOffset StartedAt { get; private set; }
    public DateTimeOffset LastSeenAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The organisation's sign-in by which they came; null for another way.</summary>
    public Guid? ProviderId { get; private set; }

    /// <summary>What the provider wants to see again when they sign out.</summary>
    [Personal]
    public string IdToken { get; private set; } = "";

    public static Session Begin(Guid accountId, string device, OwnSession? own, DateTimeOffset now) =>
        new()
        {
            AccountId = accountId,
            Device = device,
            StartedAt = now,
            LastSeenAt = now,
            ProviderId = own?.ProviderId,
            IdToken = own?.IdToken ?? "",
        };

    public static bool IsSeenAnew(DateTimeOffset lastSeenAt, DateTimeOffset now) => now - lastSeenAt >= SeenEvery;

    public void End(DateTimeOffset now) => EndedAt ??= now;
}

/// <summary>By which organisation's sign-in a session begins, and its token where there is one.</summary>
internal sealed record OwnSession(Guid ProviderId, string IdToken = "");
