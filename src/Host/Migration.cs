using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using PlacePartners.Platform.Data;

namespace PlacePartners.Host;

/// <summary>Brings the database to this version: by itself on SQLite, as a deploy step by the owner elsewhere.</summary>
internal static class Migration
{
    public static async Task AtStart(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var configuration = scope.ServiceProvider.GetRequiredService<IConfiguration>();
        if (Database.Kind(configuration) == DatabaseKind.Sqlite)
            await scope.ServiceProvider.GetRequiredService<AppDb>().Database.MigrateAsync();
    }

    /// <summary>Run with the owner's connection; Database:AppRole names the role that the app signs in with.</summary>
    public static async Task AsOwner(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var configuration = scope.ServiceProvider.GetRequiredService<IConfiguration>();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await db.Database.MigrateAsync();
        var model = db.GetService<Microsoft.EntityFrameworkCore.Metadata.IDesignTimeModel>().Model;
        IEnumerable<string> statements = Database.Kind(configuration) switch
        {
            DatabaseKind.Postgres => RowLevelSecurity.Postgres(
                model,
                configuration["Database:AppRole"]
                    ?? throw new InvalidOperationException(
                        "Set Database:AppRole to the role that the app signs in with."
                    )
            ),
            DatabaseKind.SqlServer => RowLevelSecurity.SqlServer(model),
            _ => [],
        };
        await db.Execute(statements);
        await db.Execute(Background.Prepare(db.Database.GetDbConnection(), configuration["Database:AppRole"]));
    }
}
