using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>How a receiver takes a referral in hand: only one that it may see, as it was when the person read it.</summary>
internal static class ReceiverDesk
{
    public static async Task<Referral> Received(this AppDb db, CurrentUser me, Guid referralId, CancellationToken ct) =>
        await db
            .Referrals.Where(Sight.OfReceiver(me))
            .Include(r => r.Submission)
                .ThenInclude(s => s.Person)
            .FirstOrDefaultAsync(r => r.Id == referralId, ct)
        ?? throw Refusal.NotFound("referral");

    public static async Task<Referral> TakeUpReceived(
        this AppDb db,
        CurrentUser me,
        Guid referralId,
        int version,
        CancellationToken ct
    )
    {
        var referral = await db.Received(me, referralId, ct);
        db.Expect(referral, version);
        return referral;
    }
}
