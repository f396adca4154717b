using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

internal sealed class CardsMapping : IMapping
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Card>(card =>
        {
            card.ToTable("referrals_cards");
            card.Ignore(c => c.IsLocked);
            card.HasIndex(c => new
                {
                    c.TenantId,
                    c.SubmissionId,
                    c.Number,
                })
                .IsUnique();
        });
        model.Entity<CardKey>(key =>
        {
            key.ToTable("referrals_card_keys");
            key.HasIndex(k => k.CodeHash).IsUnique();
            key.HasIndex(k => k.SecretHash).IsUnique();
            key.HasIndex(k => k.CardId);
        });
        model.Entity<CardSafety>(safety =>
        {
            safety.ToTable("referrals_card_safeties");
            safety.HasIndex(s => new
            {
                s.TenantId,
                s.SubmissionId,
                s.AskedAt,
            });
        });
    }
}
