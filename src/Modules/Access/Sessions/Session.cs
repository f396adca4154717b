using PlacePartners.Platform.Data;

namespace PlacePartners.Access;

/// <summary>One sign-in in one browser. The cookie names it; what it may do is read here at every request.</summary>
[Global("a sign-in serves all partnerships of the account")]
internal sealed class Session : Entity
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    // Seen is kept this coarsely: enough to know a session again, too little to follow a person's day.
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(10);

    private Session() { }

    public Guid AccountId { get; private set; }

    [Personal]
    public string Device { get; private set; } = "";

    public DateTimeOffset StartedAt { get; private set; }
    public DateTimeOffset LastSeenAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    public static Session Begin(Guid accountId, string device, DateTimeOffset now) =>
        new()
        {
            AccountId = accountId,
            Device = device,
            StartedAt = now,
            LastSeenAt = now,
        };

    public static bool IsSeenAnew(DateTimeOffset lastSeenAt, DateTimeOffset now) => now - lastSeenAt >= SeenEvery;

    public void End(DateTimeOffset now) => EndedAt ??= now;
}
