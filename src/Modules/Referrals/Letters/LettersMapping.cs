using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

internal sealed class LettersMapping : IMapping
{
    public void Map(ModelBuilder model) =>
        model.Entity<Letter>(letter =>
        {
            letter.ToTable("referrals_letters");
            letter.HasIndex(l => new
            {
                l.TenantId,
                l.EndedAt,
                l.AskedAt,
            });
            letter.HasIndex(l => new { l.TenantId, l.SubmissionId });
        });
}
