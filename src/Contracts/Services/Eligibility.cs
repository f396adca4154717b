using System.Text.Json.Serialization;

namespace PlacePartners.Contracts.Services;

/// <summary>Whom a service is for. What it does not say is open to everybody.</summary>
/// <param name="MinimumAge">In whole years, on the day of the referral; null for none.</param>
/// <param name="MaximumAge">In whole years, included; null for none.</param>
/// <param name="Areas">Postcode areas, districts or sectors such as SW, SW2 or SW2 1; empty for everywhere.</param>
/// <param name="Languages">Languages besides English that its people speak.</param>
/// <param name="ArrangesInterpreter">Null where it does not say, which is not a no.</param>
/// <param name="Meets">Access needs that it meets.</param>
/// <param name="CannotMeet">Those that it says it cannot meet. What stands in neither is not said.</param>
/// <param name="Wards">Wards that it is for besides its areas; with none of both, it is for everywhere.</param>
public sealed record Eligibility(
    int? MinimumAge,
    int? MaximumAge,
    IReadOnlyList<string> Areas,
    IReadOnlyList<string> Languages,
    bool? ArrangesInterpreter,
    IReadOnlyList<AccessNeed> Meets,
    IReadOnlyList<AccessNeed> CannotMeet,
    IReadOnlyList<Ward> Wards
)
{
    /// <summary>For everybody, everywhere.</summary>
    public static Eligibility Everybody { get; } = new(null, null, [], [], null, [], [], []);
}

/// <summary>A ward as a table of postcodes names it.</summary>
/// <param name="Code">Of the Office for National Statistics, such as E05014095; empty where it is not known.</param>
/// <param name="Name">Empty where it is not known.</param>
public sealed record Ward(string Code, string Name)
{
    /// <summary>What it is known by within one table: its code, else its name.</summary>
    [JsonIgnore]
    public string Key => Code.Length > 0 ? Code : Name;

    /// <summary>What people call it: its name, else its code.</summary>
    [JsonIgnore]
    public string Words => Name.Length > 0 ? Name : Code;

    /// <summary>The same ward: by code where both have one, else by name.</summary>
    public bool Is(Ward other) =>
        Code.Length > 0 && other.Code.Length > 0
            ? Code == other.Code
            : Name.Length > 0 && Name.Equals(other.Name, StringComparison.OrdinalIgnoreCase);
}

/// <summary>How many people a service takes from one partnership.</summary>
/// <param name="WeeklyLimit">Referrals in a week from Monday; null for no limit.</param>
/// <param name="PausedUntil">It takes none before this London day; null when it is not paused today.</param>
/// <param name="PauseReason">Empty when it is not paused.</param>
/// <param name="Wait">How long people usually wait, by the service's own word; null where it does not say.</param>
public sealed record Intake(int? WeeklyLimit, DateOnly? PausedUntil, string PauseReason, WaitBand? Wait)
{
    /// <summary>Takes whoever comes.</summary>
    public static Intake Open { get; } = new(null, null, "", null);
}

/// <summary>How long an organisation's word about its service is good for.</summary>
public static class Assurance
{
    /// <summary>Days after the last check in which a service is proposed by rule.</summary>
    public const int Days = 90;

    /// <summary>Whether a service last checked on a day is still proposed by rule on another.</summary>
    public static bool Holds(DateOnly assuredOn, DateOnly today) => today <= assuredOn.AddDays(Days);
}

/// <summary>How long people usually wait for a first contact.</summary>
public enum WaitBand
{
    /// <summary>Up to three days.</summary>
    Days,

    /// <summary>About a week.</summary>
    OneWeek,

    /// <summary>About two weeks.</summary>
    TwoWeeks,

    /// <summary>About a month.</summary>
    OneMonth,

    /// <summary>About three months.</summary>
    ThreeMonths,

    /// <summary>More than three months.</summary>
    Longer,
}
