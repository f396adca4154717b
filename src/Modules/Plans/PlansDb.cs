using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Plans;

internal static class PlansDb
{
    extension(AppDb db)
    {
        internal DbSet<Milestone> Milestones => db.Set<Milestone>();
        internal DbSet<ProgressNote> Notes => db.Set<ProgressNote>();
        internal DbSet<DueDateChange> DueDateChanges => db.Set<DueDateChange>();
        internal DbSet<MilestoneReminder> Reminders => db.Set<MilestoneReminder>();
    }
}

internal sealed class PlansMapping : IMapping
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Milestone>(milestone =>
        {
            milestone.ToTable("plans_milestones");
            milestone.Property(m => m.Description).HasMaxLength(4000);
            milestone.Property(m => m.WithdrawnReason).HasMaxLength(2000);
            milestone.HasIndex(m => new { m.TenantId, m.DueOn });
            milestone.HasIndex(m => new { m.TenantId, m.GoalId });
        });
        model.Entity<ProgressNote>(note =>
        {
            note.ToTable("plans_progress_notes");
            note.Property(n => n.Text).HasMaxLength(4000);
            note.HasIndex(n => new
            {
                n.TenantId,
                n.MilestoneId,
                n.At,
            });
        });
        model.Entity<DueDateChange>(change =>
        {
            change.ToTable("plans_due_date_changes");
            change.HasIndex(c => new
            {
                c.TenantId,
                c.MilestoneId,
                c.At,
            });
        });
        model.Entity<MilestoneReminder>(reminder =>
        {
            reminder.ToTable("plans_milestone_reminders");
            reminder
                .HasIndex(r => new
                {
                    r.TenantId,
                    r.MilestoneId,
                    r.SendOn,
                })
                .IsUnique();
        });
    }
}
