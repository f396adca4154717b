using System.Text.Json;

namespace PlacePartners.Referrals;

/// <summary>The questions that every partnership begins with.</summary>
internal static class ChecklistSeed
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static List<Section> Sections()
    {
        using var file = typeof(ChecklistSeed).Assembly.GetManifestResourceStream(
            "PlacePartners.Referrals.Checklists.checklist-seed.json"
        )!;
        var seed = JsonSerializer.Deserialize<Seed>(file, Json)!;
        return
        [
            .. seed.Sections.Select(section => new Section
            {
                Title = section.Title,
                Questions = [.. section.Questions.Select(Read)],
            }),
        ];
    }

    private static Question Read(SeedQuestion question) =>
        new()
        {
            Id = question.Id,
            Text = question.Text,
            Trigger = question.Trigger == "no" ? Reply.No : Reply.Yes,
            Need = question.Need,
            Priority = question.Priority switch
            {
                "urgent" => Priority.Urgent,
                "urgent-if-none-today" => Priority.UrgentIfNoneToday,
                _ => Priority.Ordinary,
            },
        };

    private sealed record Seed(IReadOnlyList<SeedSection> Sections);

    private sealed record SeedSection(string Title, IReadOnlyList<SeedQuestion> Questions);

    private sealed record SeedQuestion(string Id, string Text, string Trigger, string Need, string? Priority = null);
}
