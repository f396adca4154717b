using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

internal static class ComplaintsDb
{
    extension(AppDb db)
    {
        internal DbSet<Complaint> Complaints => db.Set<Complaint>();
        internal DbSet<ComplaintPage> ComplaintPages => db.Set<ComplaintPage>();
    }
}

internal sealed class ComplaintsMapping : IMapping
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Complaint>(complaint =>
        {
            complaint.ToTable("referrals_complaints");
            complaint.Ignore(c => c.AcknowledgeBy);
            complaint.HasIndex(c => new
            {
                c.TenantId,
                c.State,
                c.DueOn,
            });
            complaint.HasIndex(c => new { c.TenantId, c.SubmissionId });
            complaint.HasIndex(c => new { c.TenantId, c.PersonId });
        });
        model.Entity<ComplaintPage>(page =>
        {
            page.ToTable("referrals_complaint_pages");
            page.Property(p => p.How).HasMaxLength(2000);
            page.HasIndex(p => p.TenantId).IsUnique();
        });
    }
}
