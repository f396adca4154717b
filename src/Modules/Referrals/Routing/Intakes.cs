using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>How much has come to services lately, and how soon they got in touch. Each is one question to the database.</summary>
internal static class Intakes
{
    /// <summary>Days in which what was made or declined counts as lately.</summary>
    public const int Lately = 28;

    /// <summary>How far one looks back, in days: further only where there are too few cases nearer by.</summary>
    private static readonly int[] Looked = [90, 180, 365];
    private const int FewestCases = 10;

    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>By service: sent since Monday, or waiting at the hub to be sent.</summary>
    public static async Task<IReadOnlyDictionary<Guid, int>> PlacesTaken(
        this AppDb db,
        DateOnly today,
        CancellationToken ct
    )
    {
        var (monday, since) = (StartOf(MondayOf(today)), StartOf(today.AddDays(-Lately)));
        return await db
            .Referrals.Where(r => r.SentAt >= monday || (r.State == ReferralState.Proposed && r.MadeAt >= since))
            .Where(r => r.State != ReferralState.EnteredInError)
            .GroupBy(r => r.ServiceId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, ct);
    }

    /// <summary>By service: what was made for it in the last four weeks and not left out again.</summary>
    public static async Task<IReadOnlyDictionary<Guid, int>> MadeLately(
        this AppDb db,
        DateOnly today,
        CancellationToken ct
    )
    {
        var since = StartOf(today.AddDays(-Lately));
        return await db
            .Referrals.Where(r => r.MadeAt >= since)
            .Where(r => r.State != ReferralState.Dropped && r.State != ReferralState.EnteredInError)
            .GroupBy(r => r.ServiceId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, ct);
    }

    /// <summary>
    /// By service with enough cases: days from sent to first contact, of what was sent in the last 90 days; with fewer than
    /// ten cases in them, of the last half year, and then of the last year.
    /// </summary>
    public static async Task<IReadOnlyDictionary<Guid, int>> ExpectedContacts(
        this AppDb db,
        DateOnly today,
        CancellationToken ct
    )
    {
        var since = StartOf(today.AddDays(-Looked[^1]));
        var contacts = await db
            .Referrals.Where(r => r.SentAt >= since && r.FirstContactOn != null)
            .Select(r => new
            {
                r.ServiceId,
                r.SentAt,
                r.FirstContactOn,
            })
            .ToListAsync(ct);
        return contacts
            .GroupBy(
                r => r.ServiceId,
                r =>
                {
                    var sentOn = UkTime.DateOf(r.SentAt!.Value);
                    return (SentOn: sentOn, Days: r.FirstContactOn!.Value.DayNumber - sentOn.DayNumber);
                }
            )
            .Select(group => (group.Key, Days: Expected([.. group], today)))
            .Where(service => service.Days is not null)
            .ToDictionary(service => service.Key, service => service.Days!.Value);
    }

    private static int? Expected(IReadOnlyCollection<(DateOnly SentOn, int Days)> contacts, DateOnly today) =>
        Looked
            .Select(back => contacts.Where(contact => contact.SentOn >= today.AddDays(-back)))
            .Select(near => EightiethPercentile([.. near.Select(contact => contact.Days)]))
            .FirstOrDefault(days => days is not null);

    /// <summary>The days in which four of five were contacted, by nearest rank; null with fewer than ten cases.</summary>
    public static int? EightiethPercentile(IReadOnlyCollection<int> days) =>
        days.Count < FewestCases ? null : days.Order().ElementAt((int)Math.Ceiling(days.Count * 0.8m) - 1);

    private static DateTimeOffset StartOf(DateOnly day) => UkTime.InstantOf(day, TimeOnly.MinValue);
}
