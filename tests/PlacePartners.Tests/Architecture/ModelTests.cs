using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using PlacePartners.Platform.Data;

namespace PlacePartners.Tests.Architecture;

/// <summary>No table can be forgotten: each is a partnership's own, walled and indexed, or says why it is not.</summary>
public sealed class ModelTests(App app)
{
    [Fact]
    public async Task Every_table_is_owned_by_a_partnership_or_says_why_not() => Unowned(await Model()).ShouldBeEmpty();

    [Fact]
    public async Task Every_owned_table_is_filtered() => Unfiltered(await Model()).ShouldBeEmpty();

    [Fact]
    public async Task Every_index_of_an_owned_table_begins_with_the_partnership() =>
        MisleadIndexes(await Model()).ShouldBeEmpty();

    [Fact]
    public void The_guards_report_a_bad_table()
    {
        using var bad = new BadDb();

        Unowned(bad.Model).ShouldBe([nameof(Stray)]);
        Unfiltered(bad.Model).ShouldBe([nameof(Unwalled)]);
        MisleadIndexes(bad.Model).ShouldBe(["Unwalled(Name)"]);
    }

    [Fact]
    public void No_change_of_the_model_lacks_a_migration()
    {
        var contexts = Enum.GetValues<DatabaseKind>().Select(kind => (DbContext)DesignTimeDb.For(kind)).ToList();

        Unmigrated(contexts).ShouldBeEmpty();
    }

    [Fact]
    public void The_guard_reports_a_model_that_no_migration_knows()
    {
        using var bad = new BadDb();

        Unmigrated([bad]).ShouldBe(["BadDb on Microsoft.EntityFrameworkCore.Sqlite"]);
    }

    private Task<IModel> Model() =>
        app.Inside(null, (_, db) => Task.FromResult(db.GetService<IDesignTimeModel>().Model));

    private static List<string> Unmigrated(IEnumerable<DbContext> contexts) =>
        [
            .. contexts
                .Where(db => db.Database.HasPendingModelChanges())
                .Select(db => $"{db.GetType().Name} on {db.Database.ProviderName}"),
        ];

    private static IEnumerable<IEntityType> Owned(IModel model) =>
        model.GetEntityTypes().Where(entity => entity.ClrType.IsAssignableTo(typeof(TenantOwned)) && !entity.IsOwned());

    private static List<string> Unowned(IModel model) =>
        [
            .. model
                .GetEntityTypes()
                .Where(entity => !entity.IsOwned() && !entity.ClrType.IsAssignableTo(typeof(TenantOwned)))
                .Where(entity => entity.ClrType.Namespace != "Microsoft.AspNetCore.Identity")
                .Where(entity => !entity.ClrType.IsDefined(typeof(GlobalAttribute), false))
                .Select(entity => entity.ClrType.Name),
        ];

    private static List<string> Unfiltered(IModel model) =>
        [
            .. Owned(model)
                .Where(entity => entity.GetDeclaredQueryFilters().All(filter => filter.Key != "tenant"))
                .Select(entity => entity.ClrType.Name),
        ];

    private static List<string> MisleadIndexes(IModel model) =>
        [
            .. Owned(model)
                .SelectMany(entity => entity.GetIndexes())
                .Where(index => index.Properties[0].Name != nameof(TenantOwned.TenantId))
                .Where(index => !IsForeignKeyIndex(index))
                .Select(index =>
                    $"{index.DeclaringEntityType.ClrType.Name}({string.Join(',', index.Properties.Select(p => p.Name))})"
                ),
        ];

    private static bool IsForeignKeyIndex(IIndex index) =>
        !index.IsUnique
        && index.DeclaringEntityType.GetForeignKeys().Any(key => key.Properties.SequenceEqual(index.Properties));

    private sealed class Stray
    {
        public Guid Id { get; set; }
    }

    private sealed class Unwalled : TenantOwned
    {
        public string Name { get; set; } = "";
    }

    private sealed class BadDb : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
            optionsBuilder.UseSqlite("Data Source=:memory:");

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Stray>();
            modelBuilder.Entity<Unwalled>().HasIndex(row => row.Name);
        }
    }
}
