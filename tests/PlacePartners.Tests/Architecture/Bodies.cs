using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using PlacePartners.Platform.Http;

namespace PlacePartners.Tests.Architecture;

/// <summary>A body that breaks one rule of one field and is well formed otherwise.</summary>
internal sealed record Violation(string Field, string Rule, JsonElement Body);

/// <summary>Bodies made from a request's type: the validation attributes of its members, and of theirs, say what is wrong.</summary>
internal static class Bodies
{
    public static IEnumerable<Violation> Violations(Type type) => Violations(type, "", node => node);

    private static IEnumerable<Violation> Violations(Type type, string prefix, Func<JsonNode, JsonNode> around)
    {
        foreach (var member in Members(type))
        {
            JsonNode Whole(JsonNode? value)
            {
                var body = Filled(type);
                body[member.Name] = value;
                return around(body);
            }

            var field = prefix + member.Name;
            foreach (var rule in member.Rules)
            foreach (var value in Broken(rule, member.Type))
                yield return new(field, rule.GetType().Name, JsonSerializer.SerializeToElement(Whole(value)));

            if (ItemOf(member.Type) is { } item && IsRecord(item))
                foreach (var inner in Violations(item, $"{field}[0].", node => Whole(new JsonArray(node))))
                    yield return inner;
            else if (IsRecord(member.Type))
                foreach (var inner in Violations(member.Type, $"{field}.", Whole))
                    yield return inner;
        }
    }

    private static IEnumerable<JsonNode?> Broken(ValidationAttribute rule, Type type)
    {
        var broken = Candidates(rule, type).Where(candidate => !rule.IsValid(candidate.Value)).ToList();
        if (broken.Count == 0)
            throw new InvalidOperationException($"No value is known that breaks {rule.GetType().Name}.");
        return broken.Select(candidate => candidate.Node);
    }

    private static IEnumerable<(object? Value, JsonNode? Node)> Candidates(ValidationAttribute rule, Type type)
    {
        if (rule is RequiredAttribute)
            yield return (null, null);
        if (
            rule
            is EmailAddressAttribute
                or RegularExpressionAttribute
                or CanBeRungAttribute
                or CanBeMailedAttribute
                or CanBeVisitedAttribute
        )
            yield return ("~", "~");
        if (rule is StringLengthAttribute length)
            foreach (var text in new[] { "", new string('x', length.MaximumLength + 1) })
                yield return (text, text);
        if (rule is LineAttribute line)
        {
            var broken = new string('x', Math.Max(1, line.MinimumLength - 1)) + "\n";
            yield return (broken, broken);
        }
        if (rule is RangeAttribute range)
            foreach (var number in new[] { Number(range.Minimum) - 1, Number(range.Maximum) + 1 })
                yield return (Convert.ChangeType(number, range.OperandType, CultureInfo.InvariantCulture), number);
        if (ItemOf(type) is { } item)
            foreach (var count in new[] { 0, Enumerable.Range(1, 1000).First(n => n == 1000 || IsTooMany(rule, n)) })
                yield return (Some(count), Items(item, count));
    }

    private static bool IsTooMany(ValidationAttribute rule, int count) =>
        rule.IsValid(Some(count - 1)) && !rule.IsValid(Some(count));

    private static object[] Some(int count) => [.. Enumerable.Range(0, count).Select(_ => new object())];

    private static double Number(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);

    private static JsonObject Filled(Type type)
    {
        var body = new JsonObject();
        foreach (var member in Members(type))
            body[member.Name] = Filled(member);
        return body;
    }

    private static JsonNode? Filled(Member member)
    {
        var texts = member.Rules.OfType<StringLengthAttribute>().FirstOrDefault();
        if (member.Type == typeof(string))
            return member.Rules.Any(rule => rule is EmailAddressAttribute)
                ? "name@example.org"
                : new string('x', Math.Max(1, texts?.MinimumLength ?? 1));
        if (member.Rules.OfType<RangeAttribute>().FirstOrDefault() is { } range)
            return Number(range.Minimum);
        return ItemOf(member.Type) is { } item ? Items(item, 1) : Value(member.Type);
    }

    private static JsonArray Items(Type item, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => item == typeof(string) ? "x" : Value(item))];

    private static JsonNode? Value(Type type)
    {
        if (IsRecord(type))
            return Filled(type);
        if (type.IsEnum)
            return Enum.GetNames(type)[0];
        return type.Name switch
        {
            nameof(Guid) => Guid.CreateVersion7().ToString(),
            nameof(Boolean) => true,
            nameof(DateOnly) => "2026-11-23",
            nameof(DateTimeOffset) => "2026-11-23T09:30:00Z",
            nameof(System.Text.Json.JsonElement) => new JsonObject(),
            nameof(Int32) or nameof(Int64) or nameof(Double) or nameof(Decimal) => 1,
            _ => throw new InvalidOperationException($"No value is known for a {type.Name}."),
        };
    }

    private static bool IsRecord(Type type) => type.IsClass && type.GetMethod("<Clone>$") is not null;

    private static Type? ItemOf(Type type) =>
        type.IsGenericType && type.IsAssignableTo(typeof(System.Collections.IEnumerable))
            ? type.GetGenericArguments()[0]
            : null;

    private static IEnumerable<Member> Members(Type type)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance;
        foreach (var property in type.GetProperties(Own).Where(property => property.SetMethod is not null))
        {
            var parameters = type.GetConstructors(Own | BindingFlags.NonPublic)
                .SelectMany(constructor => constructor.GetParameters())
                .Where(parameter => parameter.Name == property.Name);
            yield return new(
                JsonNamingPolicy.CamelCase.ConvertName(property.Name),
                Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType,
                [
                    .. property.GetCustomAttributes<ValidationAttribute>(),
                    .. parameters.SelectMany(parameter => parameter.GetCustomAttributes<ValidationAttribute>()),
                ]
            );
        }
    }

    private sealed record Member(string Name, Type Type, IReadOnlyList<ValidationAttribute> Rules);
}
