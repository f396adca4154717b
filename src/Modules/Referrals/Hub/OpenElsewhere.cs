using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>A service is not sent the same person twice, by two checklists that the person has said are both theirs.</summary>
internal static class OpenElsewhere
{
    public static async Task RequireNoneOpenElsewhere(
        this AppDb db,
        Submission submission,
        IEnumerable<Guid> serviceIds,
        CancellationToken ct
    )
    {
        var people = await db.JoinedTo(submission.PersonId, onlyConfirmed: true, ct);
        if (people.Count == 1)
            return;
        var (ids, open) = (serviceIds.ToList(), ReferralStates.Open);
        var isOpen = await db.Referrals.AnyAsync(
            r =>
                people.Contains(r.PersonId)
                && r.SubmissionId != submission.Id
                && ids.Contains(r.ServiceId)
                && open.Contains(r.State)
                && r.WithdrawnAt == null,
            ct
        );
        if (isOpen)
            throw Refusal.Rule(
                "open-elsewhere",
                "One of these services has this person already, by another checklist of theirs. Leave it out here, and go on with the other."
            );
    }
}
