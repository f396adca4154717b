using Microsoft.EntityFrameworkCore.Design;
using PlacePartners.Platform.Data;

namespace PlacePartners.Migrations.Postgres;

public sealed class DesignTime : IDesignTimeDbContextFactory<AppDb>
{
    public AppDb CreateDbContext(string[] args) => DesignTimeDb.For(DatabaseKind.Postgres);
}
