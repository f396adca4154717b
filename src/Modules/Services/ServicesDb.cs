using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Services;

internal static class ServicesDb
{
    extension(AppDb db)
    {
        internal DbSet<Service> Services => db.Set<Service>();
        internal DbSet<ServiceOffer> Offers => db.Set<ServiceOffer>();
    }
}

internal sealed class ServicesMapping : IMapping
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Service>(service =>
        {
            service.ToTable("services_services");
            service.Property(s => s.Description).HasMaxLength(4000);
            service.Property(s => s.OpeningTimes).HasMaxLength(1000);
            service.Property(s => s.WhoFor).HasMaxLength(1000);
            service.PrimitiveCollection(s => s.Needs).HasMaxLength(1000);
            service.PrimitiveCollection(s => s.Areas).HasMaxLength(2000);
            service.OwnsMany(
                s => s.Wards,
                ward =>
                {
                    ward.ToJson();
                    ward.Ignore(w => w.Key);
                    ward.Ignore(w => w.Words);
                }
            );
            service.PrimitiveCollection(s => s.Languages).HasMaxLength(2000);
            service.PrimitiveCollection(s => s.Meets).HasMaxLength(400);
            service.PrimitiveCollection(s => s.CannotMeet).HasMaxLength(400);
            service.Ignore(s => s.IsFor);
            service
                .HasIndex(s => new { s.OrganisationId, s.Name })
                .Refuses(
                    "name",
                    "Your organisation has listed a service with this name already. Change that one, or use another name."
                );
        });
        model.Entity<ServiceOffer>(offer =>
        {
            offer.ToTable("services_offers");
            offer.Ignore(o => o.Reach);
            offer.Property(o => o.ReachAddress).HasMaxLength(400);
            offer.HasIndex(o => new { o.TenantId, o.ServiceId }).IsUnique();
            offer.HasIndex(o => new { o.TenantId, o.OrganisationId });
        });
    }
}
