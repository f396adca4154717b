using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>A day on which nobody is at work, besides weekends and bank holidays.</summary>
internal sealed class ClosedDay : TenantOwned
{
    private ClosedDay() { }

    public DateOnly On { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Whose day it is; null for the whole partnership.</summary>
    public Guid? OrganisationId { get; private set; }

    public static ClosedDay Of(DateOnly on, string name, Guid? organisationId) =>
        new()
        {
            On = on,
            Name = name.Trim(),
            OrganisationId = organisationId,
        };
}

/// <summary>How much time a clock gives in this partnership.</summary>
internal sealed class ClockRule : TenantOwned, IVersioned
{
    private ClockRule() { }

    public ClockKind Kind { get; private set; }
    public int Days { get; private set; }
    public int UrgentDays { get; private set; }

    /// <summary>Real hours in place of the urgent days; 0 where days count.</summary>
    public int UrgentHours { get; private set; }
    public int Version { get; private set; }

    public static ClockRule Of(ClockKind kind) => new() { Kind = kind };

    public void Set(int days, int urgentDays, int urgentHours) =>
        (Days, UrgentDays, UrgentHours) = (days, urgentHours > 0 ? 0 : urgentDays, urgentHours);
}
