using Microsoft.EntityFrameworkCore.Design;
using PlacePartners.Platform.Data;

namespace PlacePartners.Migrations.SqlServer;

public sealed class DesignTime : IDesignTimeDbContextFactory<AppDb>
{
    public AppDb CreateDbContext(string[] args) => DesignTimeDb.For(DatabaseKind.SqlServer);
}
