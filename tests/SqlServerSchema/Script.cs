using System.Globalization;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace PlacePartners.SqlServerSchema;

/// <summary>T-SQL as Microsoft's own parser reads it.</summary>
internal sealed class Script
{
    private Script(TSqlFragment fragment, IReadOnlyList<string> errors)
    {
        Errors = errors;
        fragment?.Accept(new Reader(this));
    }

    public IReadOnlyList<string> Errors { get; }

    public HashSet<string> Tables { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The tables that a security policy filters.</summary>
    public HashSet<string> FilteredTables { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The tables that a security policy guards against rows written for someone else.</summary>
    public HashSet<string> BlockedTables { get; } = new(StringComparer.OrdinalIgnoreCase);

    public static Script Parse(string text)
    {
        using var reader = new StringReader(text);
        var fragment = new TSql170Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);

        return new Script(
            fragment,
            [
                .. errors.Select(error =>
                    string.Create(CultureInfo.InvariantCulture, $"line {error.Line}: {error.Message}")
                ),
            ]
        );
    }

    private sealed class Reader(Script script) : TSqlFragmentVisitor
    {
        public override void Visit(CreateTableStatement node) =>
            script.Tables.Add(node.SchemaObjectName.BaseIdentifier.Value);

        // The parser's own walk stops at the policy, so its actions are read here.
        public override void Visit(CreateSecurityPolicyStatement node)
        {
            foreach (var action in node.SecurityPredicateActions)
            {
                var filters = action.SecurityPredicateType == SecurityPredicateType.Filter;
                var tables = filters ? script.FilteredTables : script.BlockedTables;
                tables.Add(action.TargetObjectName.BaseIdentifier.Value);
            }
        }
    }
}
