using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PlacePartners.Platform.Data;

/// <summary>A module's private tables, added to the one context.</summary>
public interface IMapping
{
    /// <summary>Maps the module's entities.</summary>
    void Map(ModelBuilder model);
}

/// <summary>Finds the mappings of all modules, for the host and for design-time tools alike.</summary>
public static class Mappings
{
    /// <summary>The mappings of every PlacePartners assembly beside the running program.</summary>
    public static IReadOnlyList<IMapping> Discover() =>
        [
            .. Directory
                .EnumerateFiles(Path.GetDirectoryName(typeof(Mappings).Assembly.Location)!, "PlacePartners.*.dll")
                .Where(file => !file.EndsWith("PlacePartners.Tests.dll", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .SelectMany(file => Assembly.Load(AssemblyName.GetAssemblyName(file)).GetTypes())
                .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IMapping)))
                .Select(type => (IMapping)Activator.CreateInstance(type)!),
        ];
}

/// <summary>Says, where a unique index is mapped, what to tell the person whose entry breaks it.</summary>
public static class UniqueIndexes
{
    internal const string Annotation = "PlacePartners:Duplicate";

    /// <summary>Turns a duplicate in this index into a problem at a field of the form.</summary>
    /// <param name="index">The index; made unique by this call.</param>
    /// <param name="field">The field of the form, in camelCase.</param>
    /// <param name="sentence">What the person reads.</param>
    public static IndexBuilder<T> Refuses<T>(this IndexBuilder<T> index, string field, string sentence)
    {
        index.IsUnique().HasAnnotation(Annotation, field + "|" + sentence);
        return index;
    }

    /// <summary>Says of a duplicate in this index that somebody else was quicker: what was read is no longer so.</summary>
    /// <param name="index">The index; made unique by this call.</param>
    public static IndexBuilder<T> RefusesAsStale<T>(this IndexBuilder<T> index)
    {
        index.IsUnique().HasAnnotation(Annotation, "");
        return index;
    }
}
