using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Tenancy;
using PlacePartners.Platform.Time;

namespace PlacePartners.Platform.Demo;

/// <summary>Somebody of the demo place.</summary>
/// <param name="MembershipId">For whom they act.</param>
/// <param name="OrganisationId">The organisation that they act for.</param>
/// <param name="Name">Plainly invented.</param>
public sealed record DemoMember(Guid MembershipId, Guid OrganisationId, string Name);

/// <summary>A notice that stands in somebody's list when the place is loaded.</summary>
/// <param name="MembershipId">Whose list.</param>
/// <param name="Key">As the product's own handler would name it.</param>
/// <param name="At">When it was given.</param>
/// <param name="IsRead">Whether the member has seen it.</param>
public sealed record DemoNotice(
    Guid MembershipId,
    string Key,
    string Title,
    string Body,
    string Link,
    DateTimeOffset At,
    bool IsRead = false
);

/// <summary>The demo place while it is loaded: what the parts share, by name.</summary>
public sealed class DemoPlace(AppDb db, CurrentTenant tenant, DateTimeOffset now)
{
    /// <summary>The address of the demo place.</summary>
    public const string Slug = "lambeth-early-action";

    private const int Seed = 20_260_401;

    /// <summary>The context that all parts write to, in one transaction.</summary>
    public AppDb Db { get; } = db;

    /// <summary>The moment of loading: history ends here.</summary>
    public DateTimeOffset Now { get; } = now;

    /// <summary>The day of loading, in the United Kingdom.</summary>
    public DateOnly Today { get; } = UkTime.DateOf(now);

    /// <summary>The clock that stamps what is saved.</summary>
    public DemoClock Clock { get; } = new(now);

    /// <summary>Organisations by key, such as council.</summary>
    public Dictionary<string, Guid> Organisations { get; } = [];

    /// <summary>Members by key: a persona's key, or organisation.job, such as fire.worker.</summary>
    public Dictionary<string, DemoMember> Members { get; } = [];

    /// <summary>Goals in their order, by key.</summary>
    public Dictionary<string, Guid> Goals { get; } = [];

    /// <summary>Services by key.</summary>
    public Dictionary<string, Guid> Services { get; } = [];

    /// <summary>Notices that the parts leave for the Notifications module to write.</summary>
    public List<DemoNotice> Notices { get; } = [];

    /// <summary>A seeded source of chance for one part, so that a change of one part leaves the others as they are.</summary>
    public static Random Dice(IDemoPart part) => new(Seed + part.Order);

    /// <summary>A time of day in the United Kingdom, so many months and days before the day of loading.</summary>
    public DateTimeOffset Ago(int months, int days = 0, int hour = 10, int minute = 0) =>
        UkTime.InstantOf(
            WorkingDays.OnOrBefore(Today.AddMonths(-months).AddDays(-days), Division.EnglandAndWales),
            new TimeOnly(hour, minute)
        );

    /// <summary>Enters the partnership. All that follows is one transaction, so that half a place is never kept.</summary>
    public async Task Enter(Guid partnershipId, CancellationToken ct)
    {
        tenant.Enter(partnershipId);
        await Db.Database.BeginTransactionAsync(ct);
    }

    /// <summary>Saves what was made, stamped with the clock, and forgets it: the next batch begins light.</summary>
    public async Task Save(CancellationToken ct)
    {
        // Looked for once: saving asks for the changed rows several times, which in batches of thousands takes seconds.
        Db.ChangeTracker.DetectChanges();
        Db.ChangeTracker.AutoDetectChangesEnabled = false;
        await Db.SaveChangesAsync(ct);
        Db.ChangeTracker.Clear();
        Db.ChangeTracker.AutoDetectChangesEnabled = true;
    }
}
