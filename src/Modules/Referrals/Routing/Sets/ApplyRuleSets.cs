using MediatR;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Jobs;

namespace PlacePartners.Referrals;

/// <summary>A rule set whose day has come takes the place of the former one.</summary>
internal sealed class ApplyRuleSets(AppDb db, IMediator modules, TimeProvider clock) : IJob
{
    public async Task Run(CancellationToken ct)
    {
        if (await db.ApplyDue(modules, clock.GetUtcNow(), ct))
            await db.SaveChangesAsync(ct);
    }
}
