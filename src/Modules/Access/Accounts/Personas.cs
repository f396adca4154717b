namespace PlacePartners.Access;

/// <summary>Somebody of the demo place whom a visitor can be with one click.</summary>
public sealed record Persona(string Key, string Name, string What);

internal static class Personas
{
    public const string Operator = "operator";

    public static IReadOnlyList<Persona> All { get; } =
    [
        new("lead", "Amara Testcase", "Partnership manager at the lead organisation"),
        new("coordinator", "Bryn Sample", "Coordinator of a partner organisation"),
        new("worker", "Chidi Example", "Frontline worker who fills checklists with residents"),
        new("hub", "Dilys Mockingham", "Hub worker who confirms and sends referrals"),
        new("service", "Ewan Placeholder", "Worker of a service that receives referrals"),
        new("board", "Farah Specimen", "Board member who reads the board and reports"),
        new(Operator, "Goran Caretaker", "Operator who runs the host and sees the e-mail that left"),
    ];

    public static string EmailOf(string key) => $"{key}@demo.placepartners.example";
}
