using Microsoft.EntityFrameworkCore;
using Npgsql;
using PlacePartners.Host;
using PlacePartners.Platform.Data;

namespace PlacePartners.Tests.Platform.Data;

public sealed class DatabaseTests
{
    private const string Good = "Host=127.0.0.1;Database=placepartners;Username=app";

    [Theory]
    [InlineData("No Reset On Close")]
    [InlineData("Multiplexing")]
    public void The_host_refuses_to_start_where_partnerships_would_share_a_connection_s_rights(string setting)
    {
        var starting = () => Start($"{Good};{setting}=true");

        starting.ShouldThrow<InvalidOperationException>().Message.ShouldContain($"'{setting}'");
    }

    [Fact]
    public void The_host_takes_a_connection_that_is_reset_between_its_users() => Should.NotThrow(() => Start(Good));

    [Theory]
    [InlineData(PostgresErrorCodes.DeadlockDetected, true)]
    [InlineData(PostgresErrorCodes.UniqueViolation, false)]
    public void A_save_that_the_database_stopped_for_another_is_told_from_one_that_breaks_a_rule(
        string code,
        bool isDeadlock
    )
    {
        var stopped = new DbUpdateException("saving", new PostgresException("stopped", "ERROR", "ERROR", code));

        Database.Deadlocked(new InvalidOperationException("likely transient", stopped)).ShouldBe(isDeadlock);
    }

    private static void Start(string connection)
    {
        var data = Directory.CreateTempSubdirectory("placepartners-start-");
        try
        {
            var app = Composition.Build([
                $"--Data:Directory={data.FullName}",
                "--Database:Kind=Postgres",
                "--Background:Enabled=false",
                "--Background:Stored=false",
                $"--Database:Connection={connection}",
            ]);
            ((IDisposable)app).Dispose();
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }
}
