using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using PlacePartners.Migrations.SqlServer;
using PlacePartners.Platform.Data;
using PlacePartners.SqlServerSchema;

if (Script.Parse("create table (Id int)").Errors.Count == 0)
{
    throw new InvalidOperationException("The parser took a broken statement, so its word proves nothing.");
}

using var db = new DesignTime().CreateDbContext(args);
var model = db.GetService<IDesignTimeModel>().Model;
var migrations = Script.Parse(db.GetService<IMigrator>().GenerateScript());
var policies = RowLevelSecurity.SqlServer(model).Select(Script.Parse).ToList();

var tables = Names(model.GetEntityTypes());
var owned = Names(
    model.GetEntityTypes().Where(entity => entity.ClrType.IsAssignableTo(typeof(TenantOwned)) && !entity.IsOwned())
);

string[] faults =
[
    .. migrations.Errors.Select(error => $"The migrations do not parse: {error}"),
    .. policies.SelectMany(policy => policy.Errors).Select(error => $"A policy does not parse: {error}"),
    .. tables.Except(migrations.Tables).Select(table => $"No migration makes the table {table}."),
    .. owned
        .Except(policies.SelectMany(policy => policy.FilteredTables))
        .Select(table => $"No policy filters {table}."),
    .. owned
        .Except(policies.SelectMany(policy => policy.BlockedTables))
        .Select(table => $"No policy guards writes to {table}."),
];

foreach (var fault in faults)
{
    Console.WriteLine(fault);
}

Console.WriteLine($"SQL Server: {tables.Count} tables, {owned.Count} with a policy, {faults.Length} faults.");
return faults.Length == 0 ? 0 : 1;

static HashSet<string> Names(IEnumerable<IEntityType> entities) =>
    new(entities.Select(entity => entity.GetTableName()).OfType<string>(), StringComparer.OrdinalIgnoreCase);
