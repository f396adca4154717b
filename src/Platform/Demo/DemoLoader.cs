using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Platform.Demo;

/// <summary>Loads the demo place where there is no partnership yet: all of it in one commit, or nothing.</summary>
public sealed class DemoLoader(
    AppDb db,
    CurrentTenant tenant,
    CurrentUser user,
    IMediator modules,
    IEnumerable<IDemoPart> parts,
    TimeProvider clock,
    ILogger<DemoLoader> log
)
{
    /// <summary>Loads it, or does nothing where a partnership exists.</summary>
    public async Task LoadOnce(CancellationToken ct)
    {
        if ((await modules.Send(new ListPartnerships(), ct)).Count > 0)
            return;

        var start = clock.GetTimestamp();
        var place = new DemoPlace(db, tenant, clock.GetUtcNow());
        (db.Clock, db.IsLoadingHistory, user.Doing) = (place.Clock, true, "LoadDemoPlace");
        foreach (var part in parts.OrderBy(part => part.Order))
        {
            await part.Load(place, ct);
            log.LogInformation("Demo place: {Part} after {Seconds:0.0} s", part.GetType().Name, Seconds(start));
        }
        await db.Database.CommitTransactionAsync(ct);
        log.LogInformation("The demo place was loaded in {Seconds:0.0} s", Seconds(start));
    }

    private double Seconds(long start) => clock.GetElapsedTime(start).TotalSeconds;
}
