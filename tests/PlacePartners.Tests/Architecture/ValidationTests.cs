using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Tests.Architecture;

/// <summary>
/// The framework's validation passes in silence over internal types and over modules that forgot to ask for it: so each
/// rule on each field of each request is broken once, and the answer must name the field.
/// </summary>
public sealed class ValidationTests(App app)
{
    private static readonly string[] OneLine =
    [
        "name",
        "title",
        "phone",
        "email",
        "website",
        "postcode",
        "unit",
        "position",
        "period",
        "language",
        "slug",
    ];

    [Fact]
    public async Task Every_rule_of_every_field_is_kept()
    {
        var (lead, all) = await Everybody();

        var unkept = await Unkept(Operations, operation => Caller(operation, lead, all), lead.Slug);

        unkept.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_write_refuses_an_empty_request_in_plain_words()
    {
        var (lead, all) = await Everybody();

        var taken = await TakesNothing(Operations, operation => Caller(operation, lead, all), lead.Slug);

        taken.ShouldBeEmpty();
    }

    [Fact]
    public void Every_name_title_and_address_is_one_line() => Unlined(Operations).ShouldBeEmpty();

    [Fact]
    public async Task The_guards_report_an_endpoint_that_checks_nothing()
    {
        await using var bad = await BadHost.Start();

        (await Unkept(bad.Operations, _ => bad.Browser, "place")).ShouldBe([
            "Careful, name: TextAttribute, OK",
            "Careful, name: TextAttribute, OK",
            "Careful, things: ItemsAttribute, OK",
            "Careful, things: ItemsAttribute, OK",
        ]);
        Unlined(bad.Operations).ShouldBe(["Careful, name"]);
        (await TakesNothing(bad.Operations, _ => bad.Browser, "place")).ShouldBe(["Careful: OK"]);
        IsOfTheFramework(new RangeAttribute(1, 2).FormatErrorMessage("Age")).ShouldBeTrue();
        IsOfTheFramework(new RequiredAttribute().FormatErrorMessage("Age")).ShouldBeTrue();
    }

    private IEnumerable<Operation> Operations => Surface.Of(app.Services);

    private async Task<(Person Lead, Person All)> Everybody()
    {
        var lead = await app.Partnership();
        return (lead, await lead.Welcomes([.. Enum.GetValues<Role>()]));
    }

    private static HttpClient Caller(Operation operation, Person lead, Person all) =>
        (operation.Needs == Permission.ManagePartnership ? lead : all).Browser;

    private static async Task<List<string>> Unkept(
        IEnumerable<Operation> operations,
        Func<Operation, HttpClient> caller,
        string slug
    )
    {
        var unkept = new List<string>();
        foreach (var operation in operations.Where(operation => operation.RequestType is not null))
        foreach (var violation in Bodies.Violations(operation.RequestType!))
        {
            var answer = await operation.Send(caller(operation), operation.In(slug), violation.Body);
            var problem = await ProblemOf(answer);
            if (problem?.Code != "validation" || problem.Errors?.ContainsKey(violation.Field) != true)
                unkept.Add($"{operation.Name}, {violation.Field}: {violation.Rule}, {answer.StatusCode}");
            else if (problem.Errors[violation.Field].Any(IsOfTheFramework))
                unkept.Add($"{operation.Name}, {violation.Field}: {problem.Errors[violation.Field][0]}");
        }
        return unkept;
    }

    private static bool IsOfTheFramework(string sentence) =>
        sentence.StartsWith("The field ", StringComparison.Ordinal)
        || sentence.EndsWith(" field is required.", StringComparison.Ordinal);

    private static List<string> Unlined(IEnumerable<Operation> operations) =>
        [
            .. from operation in operations
            where operation.RequestType is not null
            from violation in Bodies.Violations(operation.RequestType!)
            where violation.Rule == nameof(TextAttribute)
            where OneLine.Any(ending => violation.Field.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            group violation by $"{operation.Name}, {violation.Field}" into field
            select field.Key,
        ];

    private static async Task<List<string>> TakesNothing(
        IEnumerable<Operation> operations,
        Func<Operation, HttpClient> caller,
        string slug
    )
    {
        var taken = new List<string>();
        foreach (var operation in operations.Where(operation => operation.RequiresBody))
        {
            var answer = await operation.Send(caller(operation), operation.In(slug));
            if ((await ProblemOf(answer))?.Code is not ("validation" or "unreadable"))
                taken.Add($"{operation.Name}: {answer.StatusCode}");
        }
        return taken;
    }

    private static async Task<Problem?> ProblemOf(HttpResponseMessage answer) =>
        answer.IsSuccessStatusCode
            ? null
            : JsonSerializer.Deserialize<Problem>(await answer.Content.ReadAsStringAsync(), Person.Json);
}
