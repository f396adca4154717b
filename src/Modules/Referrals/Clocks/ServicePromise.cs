using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>
/// How soon a service itself promises to answer and to be in touch. It cannot be later than the partnership allows; where it
/// is sooner, the clocks go by it.
/// </summary>
internal sealed class ServicePromise : TenantOwned, IVersioned
{
    private ServicePromise() { }

    public Guid ServiceId { get; private set; }

    /// <summary>Working days from sending to accepting or declining; null for no promise.</summary>
    public int? AnswerDays { get; private set; }

    /// <summary>Working days from accepting to the first contact; null for no promise.</summary>
    public int? ContactDays { get; private set; }
    public int Version { get; private set; }

    public static ServicePromise Of(Guid serviceId) => new() { ServiceId = serviceId };

    public void Promise(int? answerDays, int? contactDays, Timetable timetable)
    {
        Check("answerDays", answerDays, timetable.AllowanceOf(ClockKind.Respond, isUrgent: false).Days);
        Check("contactDays", contactDays, timetable.AllowanceOf(ClockKind.Contact, isUrgent: false).Days);
        (AnswerDays, ContactDays) = (answerDays, contactDays);
    }

    public int? DaysOf(ClockKind kind) =>
        kind switch
        {
            ClockKind.Respond => AnswerDays,
            ClockKind.Contact => ContactDays,
            _ => null,
        };

    private static void Check(string field, int? days, int most)
    {
        if (days > most)
            throw Refusal.Field(field, $"The partnership allows {most} working days. Promise no more than that.");
    }
}

internal sealed class ServicePromisesMapping : IMapping
{
    public void Map(ModelBuilder model) =>
        model.Entity<ServicePromise>(promise =>
        {
            promise.ToTable("referrals_service_promises");
            promise.HasIndex(p => new { p.TenantId, p.ServiceId }).RefusesAsStale();
        });
}

internal static class ServicePromisesDb
{
    extension(AppDb db)
    {
        internal DbSet<ServicePromise> ServicePromises => db.Set<ServicePromise>();
    }
}
