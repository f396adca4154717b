using System.Reflection;
using PlacePartners.Platform.Data;

namespace PlacePartners.Tests.Architecture;

/// <summary>
/// No text about a person is kept in the open by oversight: each text of a table is marked as personal, or stands in the
/// list of those that somebody looked at and found to be about no person.
/// </summary>
public sealed class TextTests
{
    private const string List = "tests/PlacePartners.Tests/Architecture/text.approved.txt";

    [Fact]
    public void Every_text_is_personal_or_was_looked_at()
    {
        using var db = DesignTimeDb.For(DatabaseKind.Sqlite);

        var open = Unmarked(db.Model.GetEntityTypes().Select(entity => entity.ClrType).Distinct());

        open.ShouldBe(File.ReadAllLines(Sources.Folder(List)), ignoreOrder: true);
    }

    [Fact]
    public void The_guard_reports_a_text_that_nobody_looked_at() =>
        Unmarked([typeof(Careless)]).ShouldBe(["Careless.Diagnosis", "Careless.Said"]);

    [Fact]
    public void What_is_personal_is_no_column_unless_it_says_why()
    {
        using var db = DesignTimeDb.For(DatabaseKind.Sqlite);
        var columns = db
            .Model.GetEntityTypes()
            .Where(entity => entity.ClrType.IsAssignableTo(typeof(Entity)))
            .SelectMany(entity => entity.GetMembers().Select(member => member.PropertyInfo))
            .OfType<PropertyInfo>();

        columns
            .Where(property => property.GetCustomAttribute<PersonalAttribute>() is { InClear: null })
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}")
            .ShouldBeEmpty();
    }

    private static List<string> Unmarked(IEnumerable<Type> types) =>
        [
            .. types
                .Where(type => type.Namespace!.StartsWith(nameof(PlacePartners), StringComparison.Ordinal))
                .SelectMany(type =>
                    type.GetProperties(
                        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
                    )
                )
                .Where(property => property.CanWrite && IsText(property.PropertyType))
                .Where(property => property.GetCustomAttribute<PersonalAttribute>() is null)
                .Select(property => $"{property.DeclaringType!.Name}.{property.Name}")
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    private static bool IsText(Type type) => type == typeof(string) || type.IsAssignableTo(typeof(IEnumerable<string>));

    private sealed class Careless : Entity
    {
        public string Diagnosis { get; init; } = "";
        public List<string> Said { get; init; } = [];

        [Personal]
        public string Name { get; init; } = "";
    }
}
