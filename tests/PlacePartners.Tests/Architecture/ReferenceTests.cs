using System.Reflection;

namespace PlacePartners.Tests.Architecture;

/// <summary>Modules refer to Contracts and Platform, and to nobody else of ours.</summary>
public sealed class ReferenceTests
{
    [Fact]
    public void References_form_a_star() => Offences(ModuleAssemblies()).ShouldBeEmpty();

    [Fact]
    public void The_guard_reports_a_module_that_knows_others() =>
        Offences([typeof(ReferenceTests).Assembly]).ShouldContain(offence => offence.Contains("PlacePartners.Access"));

    private static IEnumerable<Assembly> ModuleAssemblies() =>
        Directory
            .EnumerateDirectories(Sources.Folder("src/Modules"))
            .Where(folder => Directory.EnumerateFiles(folder, "*.csproj").Any())
            .Select(folder => Assembly.Load($"PlacePartners.{Path.GetFileName(folder)}"));

    private static List<string> Offences(IEnumerable<Assembly> modules) =>
        [
            .. modules.SelectMany(module =>
                module
                    .GetReferencedAssemblies()
                    .Select(reference => reference.Name!)
                    .Where(name => name.StartsWith("PlacePartners.", StringComparison.Ordinal))
                    .Where(name => name is not ("PlacePartners.Contracts" or "PlacePartners.Platform"))
                    .Select(name => $"{module.GetName().Name} refers to {name}")
            ),
        ];
}
