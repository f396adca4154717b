using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Encryption;
using PlacePartners.Platform.Events;
using PlacePartners.Platform.Mail;

namespace PlacePartners.Platform.Data;

internal sealed class PlatformMapping : IMapping
{
    public void Map(ModelBuilder model)
    {
        model.Entity<AuditEntry>(entry =>
        {
            entry.ToTable("platform_audit_entries");
            entry.Property(e => e.Changes).HasMaxLength(-1);
            entry.Property(e => e.Shown).HasMaxLength(-1);
            entry.Property(e => e.Sought).HasMaxLength(-1);
            entry.HasIndex(e => new { e.TenantId, e.At });
            entry.HasIndex(e => new { e.TenantId, e.EntityId });
        });
        model.Entity<HostAuditEntry>(entry =>
        {
            entry.ToTable("platform_host_audit_entries");
            entry.Property(e => e.Changes).HasMaxLength(-1);
            entry.Property(e => e.Shown).HasMaxLength(-1);
            entry.Property(e => e.Sought).HasMaxLength(-1);
            entry.HasIndex(e => e.At);
        });
        model.Entity<AuditSeal>(seal =>
        {
            seal.ToTable("platform_audit_seals");
            seal.HasIndex(s => new { s.TenantId, s.Number }).IsUnique();
            seal.HasIndex(s => new { s.TenantId, s.EntryId }).IsUnique();
        });
        model.Entity<HostAuditSeal>(seal =>
        {
            seal.ToTable("platform_host_audit_seals");
            seal.HasIndex(s => s.Number).IsUnique();
            seal.HasIndex(s => s.EntryId).IsUnique();
        });
        model.Entity<OutboxEvent>(stored =>
        {
            stored.ToTable("platform_outbox_events");
            stored.Property(e => e.Payload).HasMaxLength(-1);
            stored.HasIndex(e => new { e.DeliveredAt, e.RetryAt });
        });
        model.Entity<MailMessage>(message =>
        {
            message.ToTable("platform_mail_messages");
            message.HasIndex(m => new { m.SentAt, m.RetryAt });
            message.HasIndex(m => new
            {
                m.Kind,
                m.Delivery,
                m.SentAt,
            });
        });
        model.Entity<PersonMark>(mark =>
        {
            mark.ToTable("platform_person_marks");
            mark.Property(m => m.Mark).HasMaxLength(16);
            mark.HasIndex(m => new
                {
                    m.TenantId,
                    m.Mark,
                    m.PersonId,
                })
                .IsUnique();
            mark.HasIndex(m => new { m.TenantId, m.PersonId });
        });
    }
}
