using System.Text.Json;
using System.Text.Json.Nodes;

namespace PlacePartners.Infra;

/// <summary>The checklists that are handed in while it is measured.</summary>
internal static class BenchChecklist
{
    public static JsonObject With(int number, JsonArray answers, string serviceId, int wording) =>
        JsonSerializer
            .SerializeToNode(
                new
                {
                    checklistNumber = number,
                    answers,
                    person = new
                    {
                        firstName = "Invented",
                        lastName = "Person",
                        dateOfBirth = "1948-03-05",
                        address = "1 Nowhere Street",
                        postcode = "SW2 1AA",
                        phone = "020 7946 0000",
                        email = "",
                        safeContact = "",
                        language = "",
                        needsInterpreter = false,
                    },
                    services = new[] { new { serviceId, agrees = true } },
                    toldAbout = Array.Empty<string>(),
                    consent = new
                    {
                        wordingNumber = wording,
                        how = "FaceToFace",
                        givenBy = "Person",
                        givenByName = "",
                    },
                    channel = "Worker",
                    filledOn = (string?)null,
                    note = "",
                }
            )!
            .AsObject();

    /// <summary>The same answers of somebody like nobody before: else the comparison of people would have ever more to compare.</summary>
    public static JsonObject OfSomebodyNew(JsonObject checklist)
    {
        var body = checklist.DeepClone().AsObject();
        body["clientKey"] = Guid.NewGuid();
        var person = body["person"]!.AsObject();
        var random = Random.Shared;
        person["firstName"] = Invented(random);
        person["lastName"] = Invented(random);
        person["dateOfBirth"] = new DateOnly(1930, 1, 1).AddDays(random.Next(25_000)).ToString("O");
        person["postcode"] = $"SW{random.Next(2, 17)} {random.Next(1, 9)}{Invented(random)[..2].ToUpperInvariant()}";
        person["phone"] = $"020 7946 0{random.Next(1000):000}";
        return body;
    }

    private static string Invented(Random random) =>
        string.Concat(Enumerable.Range(0, 4).Select(_ => $"{"bdfglmnrst"[random.Next(10)]}{"aeiou"[random.Next(5)]}"));
}
