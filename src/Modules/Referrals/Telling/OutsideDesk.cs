using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>How the hub finds a referral that it speaks of with a service.</summary>
internal static class OutsideDesk
{
    /// <summary>Whose people have accounts answer for themselves.</summary>
    public static Referral Outside(this Submission submission, Guid referralId)
    {
        var referral = submission.Line(referralId);
        if (referral.ReachedBy == ReachedBy.Colleagues || referral.SentAt is null)
            throw Refusal.Rule(
                "answers-itself",
                "This service has people with accounts, who answer for themselves. Ring them if they are late."
            );
        return referral;
    }

    /// <summary>Sent to a service that the hub rings or writes to, and has not yet.</summary>
    public static IQueryable<Referral> ToTell(this AppDb db) =>
        db
            .Referrals.AsNoTracking()
            .Where(r => r.ReachedBy == ReachedBy.Hub && r.State == ReferralState.Sent && r.WithdrawnAt == null);

    public static Task<ReferralLink?> LivingLink(this AppDb db, Guid referralId, CancellationToken ct) =>
        db
            .ReferralLinks.Where(l => l.ReferralId == referralId && l.EndedAt == null)
            .OrderByDescending(l => l.SentAt)
            .FirstOrDefaultAsync(ct);
}
