using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Contracts.Access;
using PlacePartners.Tests.Access;
using PlacePartners.Tests.Architecture;
using PlacePartners.Tests.Referrals;

namespace PlacePartners.Tests.Walls;

/// <summary>
/// Every operation is sent what nobody should send it: wrong kinds, missing parts, odd dates and ids, too much, and the
/// beginnings of attacks. It answers with a problem that stands in the list of problems, or carries it out; it never breaks.
/// </summary>
public sealed partial class OddRequestTests
{
    private const int EachOperation = 40;

    [Fact]
    public async Task Nothing_that_is_sent_breaks_an_operation_or_shows_its_inside()
    {
        var traffic = new Traffic();
        using var clamd = new Clamd();
        await using var app = new App
        {
            Settings = { ["Attachments:Clamd"] = clamd.Address },
            Tampering = services => services.AddSingleton<IStartupFilter>(traffic),
        };
        await app.InitializeAsync();
        var story = await Story.Told(app);
        await story.Lead.Holds(Enum.GetValues<Role>());
        var rows = traffic.Newest();
        var faults = new List<string>();
        var understood = new HashSet<string>();

        foreach (var row in rows.OrderBy(row => row.Method == HttpMethod.Delete).ThenBy(row => row.Operation))
        foreach (var odd in Oddities.Of(row, EachOperation))
        {
            var answer = await odd.By(story.Lead.Browser);
            if ((int)answer.Status is < 300 or 400 or 409)
                understood.Add(row.Operation);
            if ((int)answer.Status == 401)
                await story.Lead.Send(
                    HttpMethod.Post,
                    "/api/account/sign-in",
                    new { email = story.Lead.Email, password = Scenes.Password }
                );
            if (Fault(answer) is { } fault)
                faults.Add($"{row.Operation}: {fault} for {Short(odd)}");
        }

        faults.ShouldBeEmpty();
        understood.Count.ShouldBeGreaterThan(rows.Count * 3 / 4);
    }

    [Theory]
    [InlineData(500, "{\"type\":\"/problems/unexpected\"}", "broke")]
    [InlineData(400, "{\"type\":\"/problems/no-such-code\"}", "no-such-code is in no list")]
    [InlineData(400, "   at PlacePartners.Access.SignIn.Handle()", "shows its inside")]
    [InlineData(200, "Npgsql.PostgresException", "shows its inside")]
    [InlineData(400, "no JSON", "no problem")]
    [InlineData(400, "{\"type\":\"/problems/validation\"}", null)]
    public void An_answer_that_must_not_be_is_seen(int status, string text, string? fault) =>
        Fault(new((System.Net.HttpStatusCode)status, "", text)).ShouldBe(fault);

    /// <summary>The refusals of OAuth (RFC 6749, 5.2) and of FHIR have forms of their own.</summary>
    private static bool IsInAnotherStandard(string text)
    {
        using var answer = JsonDocument.Parse(text);
        return answer.RootElement.TryGetProperty("error", out _)
            || (
                answer.RootElement.TryGetProperty("resourceType", out var type)
                && type.GetString() == "OperationOutcome"
            );
    }

    private static string? Fault(Answer answer)
    {
        if (Inside().IsMatch(answer.Text))
            return "shows its inside";
        if (answer.IsSuccess)
            return null;
        if ((int)answer.Status >= 500)
            return "broke";
        try
        {
            if (IsInAnotherStandard(answer.Text))
                return null;
            var problem = JsonSerializer.Deserialize<Problem>(answer.Text, Person.Json)!;
            return Known.Value.Contains(problem.Code) ? null : $"{problem.Code} is in no list";
        }
        catch (JsonException)
        {
            return "no problem";
        }
    }

    private static readonly Lazy<HashSet<string>> Known = new(() =>
        [.. Listed().Matches(File.ReadAllText(Sources.Folder("docs/problems.md"))).Select(code => code.Groups[1].Value)]
    );

    private static string Short(Asked odd)
    {
        var text = $"{odd.Method} {odd.Path} {odd.ContentType} {odd.Body}";
        return text.Length > 300 ? text[..300] : text;
    }

    [GeneratedRegex("^## ([a-z-]+)$", RegexOptions.Multiline)]
    private static partial Regex Listed();

    [GeneratedRegex(
        @"\n?   at [A-Z]\w+\.|\bPlacePartners\.[A-Z]\w+\.|Exception\b|SqliteException|Npgsql|SQLite Error|System\.[A-Z]"
    )]
    private static partial Regex Inside();
}
