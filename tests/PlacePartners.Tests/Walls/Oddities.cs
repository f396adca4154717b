using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace PlacePartners.Tests.Walls;

/// <summary>What a request looks like when somebody sends what nobody should: one oddity at a time.</summary>
internal static class Oddities
{
    private static readonly string LongText = new('x', 70_000);

    /// <summary>What may stand where a text, a number, a date or an id belongs, as JSON.</summary>
    private static readonly string[] Values =
    [
        "null",
        "true",
        "-1",
        "0",
        "1.5",
        "99999999999999999999",
        "1e308",
        "[]",
        "{}",
        "[null]",
        "\"\"",
        "\"   \"",
        "\"\\u0000\"",
        "\"\\ud800\"",
        "\"\\u202Egpj.exe\"",
        "\"0001-01-01\"",
        "\"9999-12-31\"",
        "\"9999-12-31T23:59:59.9999999+14:00\"",
        "\"2026-02-30\"",
        "\"00000000-0000-0000-0000-000000000000\"",
        "\"' OR '1'='1' --\"",
        "\"\\\";waitfor delay '0:0:9'--\"",
        "\"%_[]{{7*7}}${7*7}<script>alert(1)</script>\"",
        "\"=1+1|' /C calc'!A0\"",
        "\"../../../../etc/passwd\"",
        $"\"{LongText}\"",
    ];

    private static readonly string[] Words =
    [
        "",
        "%00",
        "%20",
        "-1",
        "99999999999999999999",
        "1e308",
        "NaN",
        "null",
        "0001-01-01",
        "9999-12-31",
        "2026-02-30",
        "%ED%A0%80",
        "%FF%FE",
        "'%20OR%20'1'='1'%20--",
        "%22;select%20pg_sleep(9)--",
        "%25_%5B%5D%7B%7B7*7%7D%7D%3Cscript%3E",
        "..%2F..%2Fetc%2Fpasswd",
        new string('y', 3_000),
    ];

    private static readonly string[] Bodies =
    [
        "",
        "null",
        "[]",
        "{",
        "\"text\"",
        "12",
        "\u00ff\u00fe\u0000",
        string.Concat(Enumerable.Repeat("{\"a\":", 200)),
        "{\"__proto__\":{\"admin\":true}}",
    ];

    /// <summary>Up to so many odd forms of a request, chosen the same each time.</summary>
    public static IEnumerable<Asked> Of(Asked asked, int most) =>
        Chosen(
            [.. Ids(asked), .. Query(asked), .. Sought(asked), .. Body(asked)],
            most,
            new Random(asked.Operation.Length * 7919)
        );

    private static IEnumerable<Asked> Chosen(Asked[] all, int most, Random chance)
    {
        chance.Shuffle(all);
        return all.Take(most);
    }

    private static IEnumerable<Asked> Ids(Asked asked) =>
        Asked
            .Id()
            .Matches(asked.Path)
            .SelectMany(id =>
                Words
                    .Where(word => word.Length is > 0 and < 1000 && word != "%00")
                    .Select(word => asked with { Path = asked.Path.Remove(id.Index, id.Length).Insert(id.Index, word) })
            );

    private static IEnumerable<Asked> Query(Asked asked)
    {
        if (asked.Path.Split('?', 2) is not [var path, var query])
            return Words.Select(word =>
                asked with
                {
                    Path = $"{asked.Path}?take={word}&after={word}&search={word}&order={word}",
                }
            );
        var parts = query.Split('&');
        return parts.SelectMany(
            (part, at) =>
                Words.Select(word =>
                    asked with
                    {
                        Path =
                            $"{path}?{string.Join('&', parts.Select((p, n) => n == at ? $"{p.Split('=')[0]}={word}" : p))}",
                    }
                )
        );
    }

    private static IEnumerable<Asked> Sought(Asked asked) =>
        asked.Search is null ? [] : Words.Where(word => word.Length > 0).Select(word => asked with { Search = word });

    private static IEnumerable<Asked> Body(Asked asked)
    {
        if (asked.ContentType is null || asked.Method == HttpMethod.Get)
            return [];
        var whole = Bodies.Select(body => asked with { Body = body });
        if (MediaTypeHeaderValue.Parse(asked.ContentType).MediaType != "application/json")
            return
            [
                .. whole,
                asked with
                {
                    Body = asked.Body[..(asked.Body.Length / 2)],
                },
                asked with
                {
                    ContentType = "multipart/form-data",
                },
            ];
        var text = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(asked.Body));
        return
        [
            .. whole,
            asked with
            {
                ContentType = "text/plain",
            },
            asked with
            {
                ContentType = "application/xml",
                Body = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
            },
            .. Places(JsonNode.Parse(text), [])
                .SelectMany(place =>
                    Values.Append(null).Select(value => asked with { Body = With(text, place, value) })
                ),
        ];
    }

    /// <summary>The places of a JSON value: in a list the first element stands for all.</summary>
    private static IEnumerable<object[]> Places(JsonNode? node, object[] here) =>
        node switch
        {
            JsonObject all => all.SelectMany(property =>
                Places(property.Value, [.. here, property.Key]).Prepend([.. here, property.Key])
            ),
            JsonArray { Count: > 0 } list => Places(list[0], [.. here, 0]).Prepend([.. here, 0]),
            _ => [],
        };

    /// <summary>A text with another value at a place, or without what stands there.</summary>
    private static string With(string text, object[] place, string? value)
    {
        const string mark = "\"\u2603\u2603\"";
        var root = JsonNode.Parse(text)!;
        var parent = place
            .SkipLast(1)
            .Aggregate(root, (node, step) => step is int at ? node[at]! : node[(string)step]!);
        if (value is null)
        {
            if (parent is JsonObject owner)
                owner.Remove((string)place[^1]);
            else
                ((JsonArray)parent).RemoveAt((int)place[^1]);
            return Latin(root.ToJsonString());
        }
        var marked = JsonNode.Parse(mark);
        if (place[^1] is int index)
            parent[index] = marked;
        else
            parent[(string)place[^1]] = marked;
        return Latin(root.ToJsonString().Replace(marked!.ToJsonString(), value, StringComparison.Ordinal));
    }

    private static string Latin(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));
}
