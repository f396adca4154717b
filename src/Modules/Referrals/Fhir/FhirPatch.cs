using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>One operation of a JSON Patch (RFC 6902).</summary>
internal sealed record FhirPatchStep(string? Op, string? Path, JsonElement? Value);

/// <summary>
/// A JSON Patch on a Task: test, add, replace and remove, on what a service may say. Nothing is moved or copied, for none of it
/// stands elsewhere in the resource.
/// </summary>
internal static class FhirPatch
{
    public const int Most = 40;

    private static readonly string[] Said =
    [
        "status",
        "businessStatus",
        "statusReason",
        "note",
        "input",
        "output",
        "executionPeriod",
    ];

    /// <exception cref="Refusal">400, with the operation at fault as field; 409 where a test does not hold.</exception>
    public static void Apply(JsonNode task, IReadOnlyList<FhirPatchStep> steps)
    {
        foreach (var (at, step) in steps.Index())
            Apply(task, step, $"patch[{at}]");
    }

    private static void Apply(JsonNode task, FhirPatchStep step, string field)
    {
        if (step.Op is not ("test" or "add" or "replace" or "remove"))
            throw Refusal.Field($"{field}.op", "Send test, add, replace or remove.");
        if (step.Path is not ['/', .. var path])
            throw Refusal.Field($"{field}.path", "Send a path into the Task, such as /status.");
        var names = path.Split('/').Select(name => name.Replace("~1", "/").Replace("~0", "~")).ToArray();
        if (step.Op != "test" && !Said.Contains(names[0]))
            throw Refusal.Field($"{field}.path", $"A service can change {string.Join(", ", Said)}, and nothing else.");
        var value = step.Value is { } given ? JsonNode.Parse(given.GetRawText()) : null;
        if (value is null && step.Op != "remove")
            throw Refusal.Field($"{field}.value", "Send a value. To take one away, send remove.");
        if (!Takes(task, names, step.Op, value))
            throw step.Op == "test"
                ? Refusal.Rule("not-now", $"The test of {step.Path} does not hold. Read the Task again, then decide.")
                : Refusal.Field($"{field}.path", $"Nothing stands at {step.Path}. Read the Task again.");
    }

    private static bool Takes(JsonNode task, string[] names, string op, JsonNode? value)
    {
        var parent = names[..^1].Aggregate((JsonNode?)task, Child);
        var name = names[^1];
        return (op, parent) switch
        {
            ("test", _) => JsonNode.DeepEquals(Child(parent, name), value),
            ("add", JsonObject holder) => Sets(holder, name, value),
            ("add", JsonArray list) => Inserts(list, name, value),
            ("replace", JsonObject holder) => holder.ContainsKey(name) && Sets(holder, name, value),
            ("replace", JsonArray list) => Index(list, name) is { } at && Replaces(list, at, value),
            ("remove", JsonObject holder) => holder.Remove(name),
            ("remove", JsonArray list) => Index(list, name) is { } at && Removes(list, at),
            _ => false,
        };
    }

    private static JsonNode? Child(JsonNode? parent, string name) =>
        parent switch
        {
            JsonObject holder => holder[name],
            JsonArray list => Index(list, name) is { } at ? list[at] : null,
            _ => null,
        };

    private static int? Index(JsonArray list, string name) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < list.Count ? at : null;

    private static bool Sets(JsonObject holder, string name, JsonNode? value)
    {
        holder[name] = value;
        return true;
    }

    private static bool Inserts(JsonArray list, string name, JsonNode? value)
    {
        if ((name == "-" || name == $"{list.Count}" ? list.Count : Index(list, name)) is not { } at)
            return false;
        list.Insert(at, value);
        return true;
    }

    private static bool Replaces(JsonArray list, int at, JsonNode? value)
    {
        list[at] = value;
        return true;
    }

    private static bool Removes(JsonArray list, int at)
    {
        list.RemoveAt(at);
        return true;
    }
}
