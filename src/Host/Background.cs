using System.Data;
using System.Data.Common;
using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.SqlServer;
using Microsoft.Data.SqlClient;
using Npgsql;
using PlacePartners.Platform;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Events;
using PlacePartners.Platform.Files;
using PlacePartners.Platform.Jobs;
using PlacePartners.Platform.Mail;

namespace PlacePartners.Host;

/// <summary>Hangfire: it is the clock and the hands; what is to be done stands in our own tables.</summary>
internal static class Background
{
    public static void Add(IServiceCollection services, IConfiguration configuration, DataDirectory data)
    {
        services.AddSingleton<Lease>().AddScoped<DeliverEvent>().AddScoped<SendMail>().AddScoped<SweepOutbox>();
        services.AddScoped<SealAudit>().AddScoped<SealHostAudit>();
        services
            .AddScoped<PartnershipJobs>()
            .AddScoped<InEachPartnership>()
            .AddScoped(typeof(InPartnership<>))
            .AddScoped(typeof(EachPartnership<>));
        services.AddSingleton<IJobQueue, HangfireQueue>();
        services.AddHangfire(hangfire =>
        {
            hangfire.UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings();
            hangfire.UseFilter(new AutomaticRetryAttribute { Attempts = 0 });
            UseStorage(hangfire, configuration, data);
        });
        if (Composition.IsDescribingItself || !configuration.GetValue("Background:Enabled", true))
            return;
        services.AddHangfireServer(server => server.WorkerCount = configuration.GetValue("Background:Workers", 4));
        services.AddHostedService<Clockwork>();
    }

    /// <summary>Makes Hangfire's own tables on the owner's connection, and says what rights the app needs on them.</summary>
    public static IEnumerable<string> Prepare(DbConnection owner, string? appRole)
    {
        if (owner is SqlConnection)
            SqlServerObjectsInstaller.Install(owner);
        if (owner is not NpgsqlConnection postgres)
            return [];
        if (postgres.State != ConnectionState.Open)
            postgres.Open();
        PostgreSqlObjectsInstaller.Install(postgres);
        var role = "\"" + appRole?.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
        return
        [
            $"""grant usage on schema hangfire to {role}""",
            $"""grant select, insert, update, delete on all tables in schema hangfire to {role}""",
            $"""grant usage, select, update on all sequences in schema hangfire to {role}""",
        ];
    }

    private static void UseStorage(IGlobalConfiguration hangfire, IConfiguration configuration, DataDirectory data)
    {
        var connection = Database.Connection(configuration, data.Root);
        _ = Database.Kind(configuration) switch
        {
            DatabaseKind.Postgres when configuration.GetValue("Background:Stored", true) =>
                hangfire.UsePostgreSqlStorage(
                    postgres => postgres.UseNpgsqlConnection(connection),
                    new PostgreSqlStorageOptions
                    {
                        QueuePollInterval = TimeSpan.FromSeconds(1),
                        PrepareSchemaIfNecessary = false,
                    }
                ),
            DatabaseKind.SqlServer => (object)
                hangfire.UseSqlServerStorage(
                    connection,
                    new SqlServerStorageOptions { PrepareSchemaIfNecessary = false }
                ),
            _ => hangfire.UseInMemoryStorage(),
        };
    }

    private sealed class HangfireQueue(IBackgroundJobClient client) : IJobQueue
    {
        public void Enqueue<TJob>(Guid id)
            where TJob : IJobFor => client.Enqueue<TJob>(job => job.Run(id, CancellationToken.None));

        public void EnqueueIn<TJob>(Guid partnershipId, Guid id)
            where TJob : IJobFor =>
            client.Enqueue<InPartnership<TJob>>(job => job.Run(partnershipId, id, CancellationToken.None));
    }

    /// <summary>Registers the recurring jobs when the host has started, and runs each once for what was missed.</summary>
    private sealed class Clockwork(
        IRecurringJobManager recurring,
        IBackgroundJobClient client,
        IHostApplicationLifetime life
    ) : IHostedService, IRecurringJobs
    {
        private static readonly RecurringJobOptions London = new()
        {
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London"),
        };

        public Task StartAsync(CancellationToken cancellationToken)
        {
            life.ApplicationStarted.Register(() =>
            {
                EveryMinute<SweepOutbox>();
                EveryMinute<SealHostAudit>();
                EveryMinuteInEachPartnership<SealAudit>();
                foreach (var module in Modules.All)
                    module.Jobs(this);
            });
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void EveryMinute<TJob>()
            where TJob : IJob
        {
            recurring.AddOrUpdate<TJob>(
                typeof(TJob).Name,
                job => job.Run(CancellationToken.None),
                Cron.Minutely(),
                London
            );
            client.Enqueue<TJob>(job => job.Run(CancellationToken.None));
        }

        public void DailyInEachPartnership<TJob>(int hour)
            where TJob : IJob => InEachPartnership<TJob>(Cron.Daily(hour));

        public void EveryMinuteInEachPartnership<TJob>()
            where TJob : IJob => InEachPartnership<TJob>(Cron.Minutely());

        private void InEachPartnership<TJob>(string times)
            where TJob : IJob
        {
            recurring.AddOrUpdate<EachPartnership<TJob>>(
                typeof(TJob).Name,
                job => job.Run(CancellationToken.None),
                times,
                London
            );
            client.Enqueue<EachPartnership<TJob>>(job => job.Run(CancellationToken.None));
        }
    }
}
