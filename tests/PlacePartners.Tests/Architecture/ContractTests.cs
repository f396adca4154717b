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
    public void Every_event_keeps_its_approved_shape()
    {
        var shapes = string.Join(
            '\n',
            EventNames.All.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"{e.Key}({Shape(e.Value)})")
        );

        var approved = File.ReadAllText(Sources.Folder("tests/PlacePartners.Tests/Architecture/events.approved.txt"))
            .Trim();

        shapes.ShouldBe(approved);
    }

    [Fact]
    public void Every_event_is_heard_by_somebody()
    {
        var heard = ModuleTypes()
            .SelectMany(type => type.GetInterfaces())
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(INotificationHandler<>))
            .Select(type => type.GetGenericArguments()[0])
            .ToHashSet();

        EventNames.All.Values.Where(type => !heard.Contains(type)).Select(type => type.Name).ShouldBeEmpty();
    }

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

    private static IEnumerable<Type> ModuleTypes() =>
        Modules.All.SelectMany(module => module.GetType().Assembly.GetTypes());

    private static string Shape(Type type) =>
        string.Join(
            ", ",
            type.GetConstructors().Single().GetParameters().Select(p => $"{p.ParameterType.Name} {p.Name}")
        );

    private sealed record AskInVain : IRequest<int>;
}
