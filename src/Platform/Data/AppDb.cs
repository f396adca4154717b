using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using PlacePartners.Contracts;
using PlacePartners.Platform.Encryption;
using PlacePartners.Platform.Events;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Live;
using PlacePartners.Platform.Mail;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Platform.Data;

/// <summary>
/// The one database context. Modules add their private tables; saving stamps the partnership, counts versions, writes
/// the audit trail, and after the commit sets off what was published.
/// </summary>
public sealed class AppDb(
    DbContextOptions<AppDb> options,
    IEnumerable<IMapping> mappings,
    CurrentTenant tenant,
    CurrentUser user,
    AfterCommit afterCommit,
    AuditSecrets auditSecrets,
    PersonalKeys keys,
    IEnumerable<IBeforeSave> beforeSave,
    TimeProvider clock
) : DbContext(options)
{
    internal Guid? TenantId => tenant.Id;

    internal PersonalKeys Keys => keys;

    /// <summary>The clock that stamps what is saved. The demo place replaces it while it loads history.</summary>
    public TimeProvider Clock { get; internal set; } = clock;

    /// <summary>True while history is loaded: events are kept as already delivered and nothing leaves.</summary>
    public bool IsLoadingHistory { get; internal set; }

    /// <summary>Tells other modules, after the commit: the event is stored in the same commit as the change.</summary>
    public void Publish(IEvent happened)
    {
        var stored = OutboxEvent.Of(happened, tenant.Id, Clock.GetUtcNow());
        if (IsLoadingHistory)
            stored.Delivered(Clock.GetUtcNow());
        else
            afterCommit.Deliver(stored.Id);
        Add(stored);
    }

    /// <summary>Sends an e-mail after the commit. No personal data of residents may stand in the subject.</summary>
    public void Mail(string to, string subject, string text)
    {
        if (IsLoadingHistory)
            return;
        var message = MailMessage.To(to, subject, text, tenant.Id, Clock.GetUtcNow());
        Add(message);
        afterCommit.Send(message.Id);
    }

    /// <summary>Sends a text to a phone after the commit. No personal data of residents, and no name of a service, may stand in it.</summary>
    /// <param name="number">In the form of E.164.</param>
    public void Text(string number, string text)
    {
        if (IsLoadingHistory)
            return;
        var message = MailMessage.ToPhone(number, text, tenant.Id, Clock.GetUtcNow());
        Add(message);
        afterCommit.Send(message.Id);
    }

    /// <summary>After the commit, tells open browsers to fetch again all that begins with a path.</summary>
    /// <param name="path">API path, such as /api/milestones.</param>
    /// <param name="organisationIds">Only people acting for these; all of the partnership when none is named.</param>
    public void Changed(string path, params IReadOnlyCollection<Guid> organisationIds)
    {
        if (tenant.Id is { } tenantId && !IsLoadingHistory)
            afterCommit.Tell(new LiveNotice(tenantId, path, [.. organisationIds]));
    }

    /// <summary>After the commit, looks again at the account's live connections: those that lost their right are cut.</summary>
    public void AccessEnded(Guid accountId) => afterCommit.Check(accountId);

    /// <summary>Notes that the current person read or printed a record of a person. Save afterwards.</summary>
    public void RecordRead(string entity, Guid id, AuditKind kind = AuditKind.Read) =>
        Record(new Audited(kind, entity, id));

    /// <summary>Notes which people a list, a search, a file or a print showed to the current person. Save afterwards.</summary>
    /// <param name="entity">The kind of the ids.</param>
    /// <param name="ids">Whom it showed; one that it showed twice counts once.</param>
    /// <param name="search">The words that were looked for; they make it a search and are kept encrypted.</param>
    /// <param name="kind">Export or Print where it left the screen.</param>
    public void RecordShown(
        string entity,
        IReadOnlyCollection<Guid> ids,
        string? search = null,
        AuditKind kind = AuditKind.Read
    )
    {
        var words = string.IsNullOrWhiteSpace(search) ? null : search.Trim();
        var shown = ids.Distinct().ToList();
        Record(
            new Audited(
                words is not null && kind == AuditKind.Read ? AuditKind.Search : kind,
                entity,
                Guid.Empty,
                Rows: shown.Count,
                Shown: string.Join(' ', shown.Select(id => id.ToString("N"))),
                Sought: words is null ? null : auditSecrets.Hide(tenant.Id, words[..Math.Min(words.Length, 200)])
            )
        );
    }

    /// <summary>True once a save of this request has noted that personal data was read.</summary>
    internal bool HasRecordedReading { get; private set; }

    private void Record(Audited what) =>
        Add(
            tenant.Id is null
                ? HostAuditEntry.Write(what, user, Clock.GetUtcNow())
                : (object)AuditEntry.Write(what, user, Clock.GetUtcNow())
        );

    /// <summary>Refuses when somebody else saved the entity since the person read it, now or at the commit.</summary>
    public void Expect<T>(T entity, int version)
        where T : class, IVersioned
    {
        if (entity.Version != version)
            throw Refusal.Stale();
        Entry(entity).State = EntityState.Modified;
    }

    /// <inheritdoc />
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken ct = default)
    {
        foreach (var keeper in beforeSave)
            await keeper.Run(this, ct);
        var personal = EncryptPersonal.Apply(this, tenant.Id);
        await Marks.Apply(this, personal, tenant.Id, ct);
        Stamp.Versions(this);
        Audit.Write(this, user, tenant.Id is not null, personal, Clock.GetUtcNow());
        Stamp.Tenant(this, tenant.Id);
        var isReading = Audit.Sign(this, auditSecrets);
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, ct);
        HasRecordedReading |= isReading;
        if (Database.CurrentTransaction is null)
            await afterCommit.Run();
        return saved;
    }

    /// <inheritdoc />
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save with SaveChangesAsync.");

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder model)
    {
        foreach (var mapping in mappings)
            mapping.Map(model);
        PersonalColumns.Apply(model);
        Conventions.Apply(model);
        foreach (var entity in model.Model.GetEntityTypes().Where(Conventions.IsTenantOwned))
            FilterMethod.MakeGenericMethod(entity.ClrType).Invoke(this, [model]);
    }

    /// <inheritdoc />
    protected override void OnConfiguring(DbContextOptionsBuilder options) =>
        options.ReplaceService<IStructuralTypeMaterializerSource, OpenPersonal>();

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configuration) =>
        Conventions.Configure(configuration, Data.Database.Of(this));

    private static readonly System.Reflection.MethodInfo FilterMethod = typeof(AppDb).GetMethod(
        nameof(Filter),
        System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance
    )!;

    private void Filter<T>(ModelBuilder model)
        where T : TenantOwned => model.Entity<T>().HasQueryFilter("tenant", row => row.TenantId == TenantId);
}
