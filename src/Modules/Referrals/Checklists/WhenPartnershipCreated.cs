using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>A new partnership has the seed checklist and the words to read out from the first minute.</summary>
internal sealed class WhenPartnershipCreated(AppDb db, TimeProvider clock) : INotificationHandler<PartnershipCreated>
{
    public async Task Handle(PartnershipCreated happened, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (!await db.Checklists.AnyAsync(ct))
            db.Add(Checklist.Publish(1, ChecklistSeed.Sections(), null, now));
        if (!await db.ConsentWordings.AnyAsync(ct))
            db.Add(ConsentWording.Publish(1, ConsentWording.Seed, now));
        await db.SaveChangesAsync(ct);
    }
}
