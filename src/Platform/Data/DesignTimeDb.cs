using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using PlacePartners.Platform.Encryption;
using PlacePartners.Platform.Events;
using PlacePartners.Platform.Jobs;
using PlacePartners.Platform.Live;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Platform.Data;

/// <summary>The whole model without a running product, for the tools that write and check migrations.</summary>
public static class DesignTimeDb
{
    /// <summary>A context that knows the model of a database but is connected to none.</summary>
    public static AppDb For(DatabaseKind kind)
    {
        var options = new DbContextOptionsBuilder<AppDb>();
        options.Use(kind, kind == DatabaseKind.Sqlite ? "Data Source=:memory:" : "Server=localhost;Database=none");
        return new AppDb(
            options.Options,
            Mappings.Discover(),
            new CurrentTenant(),
            new CurrentUser(),
            new AfterCommit(new Silence(), new Silence(), NullLogger<AfterCommit>.Instance),
            new AuditSecrets(new byte[32], new EphemeralDataProtectionProvider()),
            PersonalKeys.None(),
            [],
            TimeProvider.System
        );
    }

    private sealed class Silence : IJobQueue, ILive
    {
        public void Enqueue<TJob>(Guid id)
            where TJob : IJobFor { }

        public void EnqueueIn<TJob>(Guid partnershipId, Guid id)
            where TJob : IJobFor { }

        public Task Tell(LiveNotice notice) => Task.CompletedTask;

        public Task Check(Guid accountId) => Task.CompletedTask;
    }
}
