namespace PlacePartners.Platform.Jobs;

/// <summary>Work without arguments, run on a clock. It may run twice: the second time must do nothing.</summary>
public interface IJob
{
    /// <summary>Does what is due now.</summary>
    Task Run(CancellationToken ct);
}

/// <summary>Work on one row, named by its id alone: job arguments never hold personal data.</summary>
public interface IJobFor
{
    /// <summary>Does the work for one id. It may run twice: the second time must do nothing.</summary>
    Task Run(Guid id, CancellationToken ct);
}

/// <summary>Hands work to the background.</summary>
public interface IJobQueue
{
    /// <summary>Runs a job for an id soon, outside this request.</summary>
    void Enqueue<TJob>(Guid id)
        where TJob : IJobFor;

    /// <summary>Runs a job for an id soon, in a partnership.</summary>
    void EnqueueIn<TJob>(Guid partnershipId, Guid id)
        where TJob : IJobFor;
}

/// <summary>The clock of recurring jobs. All times are Europe/London.</summary>
public interface IRecurringJobs
{
    /// <summary>Runs a job every minute, and once at start.</summary>
    void EveryMinute<TJob>()
        where TJob : IJob;

    /// <summary>Runs a job in each partnership every minute, and once at start.</summary>
    void EveryMinuteInEachPartnership<TJob>()
        where TJob : IJob;

    /// <summary>Runs a job in each partnership every day at a local time, and once at start in case one was missed.</summary>
    /// <param name="hour">0 to 23, Europe/London.</param>
    void DailyInEachPartnership<TJob>(int hour)
        where TJob : IJob;
}
