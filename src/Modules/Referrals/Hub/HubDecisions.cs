using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>What others decided about sharing for one checklist: in the person's interest, or without consent.</summary>
public sealed record HubDecisions(
    IReadOnlyList<HubDecisions.BestInterestsShown> BestInterests,
    IReadOnlyList<HubDecisions.Made> Overrides
)
{
    public sealed record BestInterestsShown(
        Guid ReferralId,
        [property: Personal] string Assessment,
        [property: Personal] string DecisionMaker,
        [property: Personal] string Consulted,
        [property: Personal] string Reasons,
        DateTimeOffset DecidedAt
    );

    /// <param name="EndedAt">Refused, or approved by nobody in time.</param>
    public sealed record Made(
        OverrideShown Override,
        [property: Personal] string AdvisedBy,
        DateTimeOffset MadeAt,
        DateTimeOffset DueAt,
        DateTimeOffset? EndedAt,
        [property: Personal] string SettledNote
    );

    internal static async Task<HubDecisions> Load(AppDb db, Guid submissionId, CancellationToken ct)
    {
        var decided = await db
            .BestInterests.AsNoTracking()
            .Where(d => d.SubmissionId == submissionId)
            .OrderBy(d => d.DecidedAt)
            .ToListAsync(ct);
        var made = await db
            .SharingOverrides.AsNoTracking()
            .Where(o => o.SubmissionId == submissionId)
            .OrderBy(o => o.MadeAt)
            .ToListAsync(ct);
        return new(
            [
                .. decided.Select(d => new BestInterestsShown(
                    d.ReferralId,
                    d.Assessment,
                    d.DecisionMaker,
                    d.Consulted,
                    d.Reasons,
                    d.DecidedAt
                )),
            ],
            [
                .. made.Select(o => new Made(
                    OverrideShown.Of(o, isOpen: true),
                    o.AdvisedBy,
                    o.MadeAt,
                    o.DueAt,
                    o.EndedAt,
                    o.SettledNote
                )),
            ]
        );
    }
}
