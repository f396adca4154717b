using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Platform.Jobs;

/// <summary>Hands work to the background, to be done in the partnership that this request or event is about.</summary>
public sealed class PartnershipJobs(IJobQueue jobs, CurrentTenant tenant)
{
    /// <summary>Runs a job for an id soon, in the current partnership.</summary>
    /// <exception cref="InvalidOperationException">Outside a partnership.</exception>
    public void Enqueue<TJob>(Guid id)
        where TJob : IJobFor =>
        jobs.EnqueueIn<TJob>(tenant.Id ?? throw new InvalidOperationException("There is no partnership here."), id);
}
