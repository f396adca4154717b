using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>How the hub takes a checklist in hand: with its referrals and consents, as it was when the person read it.</summary>
internal static class HubDesk
{
    public static async Task<Submission> TakeUp(
        this AppDb db,
        CurrentUser me,
        Guid submissionId,
        int version,
        CancellationToken ct
    )
    {
        var submission =
            await db
                .Submissions.AsSplitQuery()
                .Where(Sight.OfHub(me))
                .Include(s => s.Person)
                .Include(s => s.Referrals)
                .Include(s => s.Consents)
                .FirstOrDefaultAsync(s => s.Id == submissionId, ct)
            ?? throw Refusal.NotFound("checklist");
        db.Expect(submission, version);
        return submission;
    }

    /// <summary>One that the person may know of.</summary>
    public static Referral LineOnCard(this Submission submission, Guid referralId) =>
        submission.Line(referralId) is { IsForPerson: true } referral ? referral : throw Refusal.NotFound("referral");

    public static Referral Line(this Submission submission, Guid referralId) =>
        submission.Referrals.Find(referral => referral.Id == referralId) ?? throw Refusal.NotFound("referral");
}
