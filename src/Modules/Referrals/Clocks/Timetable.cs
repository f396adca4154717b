using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>How time is reckoned in a partnership: whose holidays, which closed days, how much each clock gives.</summary>
internal sealed class Timetable(
    Division division,
    IReadOnlyCollection<ClosedDay> closed,
    IReadOnlyCollection<ClockRule> rules,
    IReadOnlyCollection<ServicePromise>? promises = null
)
{
    private readonly Dictionary<Guid, WorkingCalendar> calendars = [];

    public static async Task<Timetable> Load(AppDb db, IMediator modules, CancellationToken ct)
    {
        var partnership = await modules.Send(new GetPartnership(), ct);
        var division = partnership.Division switch
        {
            "scotland" => Division.Scotland,
            "northern-ireland" => Division.NorthernIreland,
            _ => Division.EnglandAndWales,
        };
        return new(
            division,
            await db.ClosedDays.AsNoTracking().ToListAsync(ct),
            await db.ClockRules.AsNoTracking().ToListAsync(ct),
            await db.ServicePromises.AsNoTracking().ToListAsync(ct)
        );
    }

    /// <summary>As it will be once a day is closed, or open again.</summary>
    public Timetable With(ClosedDay day, bool isClosed) =>
        new(division, isClosed ? [.. closed, day] : [.. closed.Where(other => other.Id != day.Id)], rules, promises);

    /// <summary>The working days of an organisation; null for those of the partnership.</summary>
    public WorkingCalendar For(Guid? organisationId)
    {
        var key = organisationId ?? Guid.Empty;
        if (!calendars.TryGetValue(key, out var calendar))
            calendars[key] = calendar = new(
                division,
                closed
                    .Where(day => day.OrganisationId is null || day.OrganisationId == organisationId)
                    .Select(day => day.On)
                    .ToHashSet()
            );
        return calendar;
    }

    /// <summary>What the partnership gives, or less where the service itself promises to be sooner.</summary>
    public Allowance AllowanceOf(ClockKind kind, bool isUrgent, Guid? serviceId = null)
    {
        var given = Given(kind, isUrgent);
        return promises?.FirstOrDefault(p => p.ServiceId == serviceId)?.DaysOf(kind) is { } days && days < given.Days
            ? new(days)
            : given;
    }

    private Allowance Given(ClockKind kind, bool isUrgent)
    {
        if (rules.FirstOrDefault(r => r.Kind == kind) is not { } rule)
            return isUrgent ? ClockDefault.Of(kind).Urgent : ClockDefault.Of(kind).Ordinary;
        return isUrgent ? new(rule.UrgentDays, rule.UrgentHours) : new(rule.Days);
    }
}
