using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

internal static class AttachmentsDb
{
    extension(AppDb db)
    {
        internal DbSet<Attachment> Attachments => db.Set<Attachment>();
        internal DbSet<InfectedFile> InfectedFiles => db.Set<InfectedFile>();
    }
}

internal sealed class AttachmentsMapping : IMapping
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Attachment>(attachment =>
        {
            attachment.ToTable("referrals_attachments");
            attachment.Ignore(a => a.MediaType);
            attachment
                .HasOne<Submission>()
                .WithMany()
                .HasForeignKey(a => a.SubmissionId)
                .OnDelete(DeleteBehavior.Restrict);
            attachment.HasIndex(a => new { a.TenantId, a.SubmissionId });
            attachment.HasIndex(a => new { a.TenantId, a.PersonId });
            attachment.HasIndex(a => new { a.TenantId, a.ClientKey }).IsUnique();
            attachment.HasIndex(a => new
            {
                a.TenantId,
                a.Kind,
                a.AddedAt,
            });
        });
        model.Entity<InfectedFile>(file =>
        {
            file.ToTable("referrals_infected_files");
            file.HasIndex(f => new { f.TenantId, f.SettledAt });
            file.HasIndex(f => new { f.TenantId, f.SubmissionId });
        });
    }
}
