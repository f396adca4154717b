using PlacePartners.Host;

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
