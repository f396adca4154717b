using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Platform.Encryption;

/// <summary>
/// What is personal in a kind of row. It is not stored as columns of its own: all of it stands, encrypted, in one.
/// </summary>
internal sealed class PersonalColumns
{
    public const string Encrypted = "Encrypted";
    public const string SoughtBy = "SoughtBy";

    private static readonly ConcurrentDictionary<Type, PersonalColumns?> Known = new();
    private static readonly JsonSerializerOptions Form = new() { Converters = { new JsonStringEnumConverter() } };

    private readonly Dictionary<string, PropertyInfo> properties;
    private readonly Dictionary<string, Action<object, object?>> setters;
    private readonly Dictionary<string, string> defaults;
    private readonly List<PropertyInfo> sought;

    private PersonalColumns(Type type, List<(PropertyInfo Property, PersonalAttribute Mark)> marked)
    {
        properties = marked.ToDictionary(one => one.Property.Name, one => one.Property);
        setters = properties.ToDictionary(one => one.Key, one => Setter(type, one.Value));
        sought = [.. marked.Where(one => one.Mark.IsSought).Select(one => one.Property)];
        defaults = Read(Activator.CreateInstance(type, nonPublic: true)!);
    }

    public IEnumerable<string> Names => properties.Keys;

    public bool IsSought => sought.Count > 0;

    /// <summary>Null for a kind of row of which nothing is encrypted.</summary>
    public static PersonalColumns? Of(Type type) =>
        Known.GetOrAdd(
            type,
            static type =>
            {
                if (!type.IsAssignableTo(typeof(Entity)))
                    return null;
                var marked = type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
                    .Select(property => (property, mark: property.GetCustomAttribute<PersonalAttribute>()!))
                    .Where(one => one.mark is { InClear: null })
                    .ToList();
                return marked.Count == 0 ? null : new PersonalColumns(type, marked);
            }
        );

    public static void Apply(ModelBuilder model)
    {
        foreach (
            var type in model
                .Model.GetEntityTypes()
                .Where(type => !type.IsOwned())
                .Select(type => type.ClrType)
                .ToList()
        )
        {
            if (Of(type) is not { } columns)
                continue;
            var entity = model.Entity(type);
            foreach (var name in columns.Names)
                entity.Ignore(name);
            entity.Property<byte[]?>(Encrypted);
            if (columns.IsSought)
                entity.Property<string>(SoughtBy).HasMaxLength(-1);
        }
    }

    /// <summary>The values by name, as JSON.</summary>
    public Dictionary<string, string> Read(object row) =>
        properties.ToDictionary(
            one => one.Key,
            one => JsonSerializer.Serialize(one.Value.GetValue(row), one.Value.PropertyType, Form)
        );

    public void Write(object row, Dictionary<string, string> values)
    {
        foreach (var (name, value) in values)
        {
            if (properties.TryGetValue(name, out var property))
                setters[name](row, JsonSerializer.Deserialize(value, property.PropertyType, Form));
        }
    }

    /// <summary>The properties whose values differ.</summary>
    public IReadOnlyList<string> Differences(Dictionary<string, string> one, Dictionary<string, string>? other) =>
        [.. properties.Keys.Where(name => ValueOf(name, one) != ValueOf(name, other))];

    /// <summary>True where nothing was ever filled in: then there is nothing to hide.</summary>
    public bool IsEmpty(Dictionary<string, string> values) => Differences(values, null).Count == 0;

    public IEnumerable<string> SoughtTexts(object row) =>
        sought.Select(property => property.GetValue(row) as string ?? "");

    // Built once: setting a property by reflection takes longer than opening the row.
    private static Action<object, object?> Setter(Type type, PropertyInfo property)
    {
        var (row, value) = (Expression.Parameter(typeof(object)), Expression.Parameter(typeof(object)));
        return Expression
            .Lambda<Action<object, object?>>(
                Expression.Assign(
                    Expression.Property(Expression.Convert(row, type), property),
                    Expression.Convert(value, property.PropertyType)
                ),
                row,
                value
            )
            .Compile();
    }

    private string ValueOf(string name, Dictionary<string, string>? values) =>
        values?.GetValueOrDefault(name) ?? defaults[name];
}
