using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Platform.Jobs;

/// <summary>Runs a job for an id inside a partnership.</summary>
public sealed class InPartnership<TJob>(IServiceScopeFactory scopes)
    where TJob : IJobFor
{
    /// <summary>Enters the partnership, then runs the job.</summary>
    public async Task Run(Guid partnershipId, Guid id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(partnershipId);
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Doing = typeof(TJob).Name;
        await scope.ServiceProvider.GetRequiredService<TJob>().Run(id, ct);
    }
}

/// <summary>Runs a job in each partnership, one after the other; one that fails does not stop the rest.</summary>
public sealed class EachPartnership<TJob>(IServiceScopeFactory scopes, ILogger<EachPartnership<TJob>> log)
    where TJob : IJob
{
    /// <summary>Runs the job once in each.</summary>
    public async Task Run(CancellationToken ct)
    {
        await using var outer = scopes.CreateAsyncScope();
        var partnerships = await outer.ServiceProvider.GetRequiredService<IMediator>().Send(new ListPartnerships(), ct);
        foreach (var partnership in partnerships)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(partnership.Id);
                scope.ServiceProvider.GetRequiredService<CurrentUser>().Doing = typeof(TJob).Name;
                await scope.ServiceProvider.GetRequiredService<TJob>().Run(ct);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogError(failure, "{Job} failed in partnership {PartnershipId}", typeof(TJob).Name, partnership.Id);
            }
        }
    }
}
