namespace PlacePartners.Contracts.Services;

/// <summary>A need that a checklist can find and a service can answer.</summary>
/// <param name="Code">Stable code, such as warm-home.</param>
/// <param name="Name">Plain words for screens, such as "A warm, dry home".</param>
public sealed record Need(string Code, string Name);

/// <summary>The needs that the seed checklist asks for. A service chooses from these.</summary>
public static class Needs
{
    /// <summary>All needs, in the order of the checklist.</summary>
    public static IReadOnlyList<Need> All { get; } =
    [
        new("fire.alarm", "Smoke alarms"),
        new("fire.high-risk", "High fire risk"),
        new("home.security", "Home security and scams"),
        new("telecare", "Calling for help (telecare)"),
        new("falls", "Falls"),
        new("memory", "Memory"),
        new("loneliness", "Loneliness and low mood"),
        new("activity", "Being more active"),
        new("substance", "Smoking, alcohol or drugs"),
        new("carer", "Unpaid care"),
        new("warm-home", "A warm, dry home"),
        new("equipment-adaptations", "Equipment and adaptations"),
        new("handyperson", "Repairs and small jobs"),
        new("food", "Food and meals"),
        new("transport", "Getting around"),
        new("benefits-check", "Benefits check"),
        new("debt", "Debts and bills"),
        new("practical-digital", "Forms, money and going online"),
    ];

    /// <summary>The plain name of a code; the code itself when it is unknown.</summary>
    public static string NameOf(string code) => All.FirstOrDefault(need => need.Code == code)?.Name ?? code;
}
