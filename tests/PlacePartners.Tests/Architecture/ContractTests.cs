using MediatR;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Contracts;
using PlacePartners.Host;
using PlacePartners.Platform.Events;

namespace PlacePartners.Tests.Architecture;

/// <summary>What modules say to each other: each question has one answerer, each event a known shape.</summary>
public sealed class ContractTests(App app)
{
    [Fact]
    public void Every_question_has_exactly_one_answerer() =>
        Unanswered(typeof(IEvent).Assembly.GetExportedTypes()).ShouldBeEmpty();

    [Fact]
    public void The_guard_reports_a_question_nobody_answers() =>
        Unanswered([typeof(AskInVain)]).ShouldBe([$"{nameof(AskInVain)}: 0"]);

    [Fact]
    public void Every_event_is_a_public_record_in_Contracts() =>
        Unfit([.. typeof(IEvent).Assembly.GetTypes(), .. ModuleTypes()]).ShouldBeEmpty();

    [Fact]
    public void The_guard_reports_events_that_are_hidden_or_no_records() =>
        Unfit([typeof(HiddenEvent), typeof(EventClass)]).ShouldBe([nameof(HiddenEvent), nameof(EventClass)]);

    [Fact]
    public void Every_event_keeps_its_approved_shape() => Reshaped(EventNames.All).ShouldBeEmpty();

    [Fact]
    public void The_guard_reports_an_event_that_is_new_and_one_that_is_gone()
    {
        var gone = EventNames.All.Keys.Order(StringComparer.Ordinal).First();
        var events = EventNames.All.Where(e => e.Key != gone).ToDictionary();
        events["Tests.HiddenEvent"] = typeof(HiddenEvent);

        var reshaped = Reshaped(events);

        reshaped.Count.ShouldBe(2);
        reshaped.ShouldContain("Tests.HiddenEvent(Guid Id)");
        reshaped.ShouldContain(shape => shape.StartsWith($"{gone}(", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_event_is_heard_by_somebody() => Unheard(EventNames.All.Values).ShouldBeEmpty();

    [Fact]
    public void The_guard_reports_an_event_that_nobody_hears() =>
        Unheard([typeof(HiddenEvent)]).ShouldBe([nameof(HiddenEvent)]);

    private List<string> Unanswered(IEnumerable<Type> types)
    {
        using var scope = app.Services.CreateScope();
        return
        [
            .. from type in types
            from question in type.GetInterfaces()
            where question.IsGenericType && question.GetGenericTypeDefinition() == typeof(IRequest<>)
            let handler = typeof(IRequestHandler<,>).MakeGenericType(type, question.GetGenericArguments()[0])
            let answerers = scope.ServiceProvider.GetServices(handler).Count()
            where answerers != 1
            select $"{type.Name}: {answerers}",
        ];
    }

    private static List<string> Unfit(IEnumerable<Type> types) =>
        [
            .. types
                .Where(type => !type.IsInterface && type.IsAssignableTo(typeof(IEvent)))
                .Where(type => !IsPublicRecord(type) || type.Assembly != typeof(IEvent).Assembly)
                .Select(type => type.Name),
        ];

    private static bool IsPublicRecord(Type type) =>
        type.IsVisible && type.IsSealed && type.GetMethod("<Clone>$") is not null;

    private static List<string> Reshaped(IEnumerable<KeyValuePair<string, Type>> events)
    {
        var approved = File.ReadAllLines(Sources.Folder("tests/PlacePartners.Tests/Architecture/events.approved.txt"));
        var shapes = events.Select(e => $"{e.Key}({Shape(e.Value)})").ToList();
        var known = approved.Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        return [.. shapes.Except(known), .. known.Except(shapes)];
    }

    private static List<string> Unheard(IEnumerable<Type> events)
    {
        var heard = ModuleTypes()
            .SelectMany(type => type.GetInterfaces())
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(INotificationHandler<>))
            .Select(type => type.GetGenericArguments()[0])
            .ToHashSet();
        return [.. events.Where(type => !heard.Contains(type)).Select(type => type.Name)];
    }

    private static IEnumerable<Type> ModuleTypes() =>
        Modules.All.SelectMany(module => module.GetType().Assembly.GetTypes());

    private static string Shape(Type type) =>
        string.Join(
            ", ",
            type.GetConstructors().Single().GetParameters().Select(p => $"{p.ParameterType.Name} {p.Name}")
        );

    private sealed record AskInVain : IRequest<int>;

    private sealed record HiddenEvent(Guid Id) : IEvent;

    private sealed class EventClass : IEvent;
}
