using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>
/// What a pack tells of decisions that others took for a person: in their interest, and without their consent where they were
/// told of it; and of what services were asked to delete.
/// </summary>
internal sealed class PackDecisions(AppDb db, PackTexts texts)
{
    /// <param name="s">The checklist, with the referrals that the person may know of alone.</param>
    /// <param name="ct">Ends the reading.</param>
    public async Task<IReadOnlyList<SubjectPack.Remark>> Remarks(Submission s, CancellationToken ct)
    {
        var lines = s.Referrals.Select(referral => referral.Id).ToList();
        var assessed = await db
            .BestInterests.AsNoTracking()
            .Where(b => b.SubmissionId == s.Id && lines.Contains(b.ReferralId))
            .OrderBy(b => b.Id)
            .ToListAsync(ct);
        var shared = await db
            .SharingOverrides.AsNoTracking()
            .Where(o => o.SubmissionId == s.Id && o.PersonWasTold)
            .OrderBy(o => o.Id)
            .ToListAsync(ct);
        return
        [
            .. assessed.SelectMany(b =>
                Of(
                    s,
                    b.Id,
                    b.DecidedAt,
                    ("assessment", b.Assessment),
                    ("decision-maker", b.DecisionMaker),
                    ("consulted", b.Consulted),
                    ("interest", b.Reasons)
                )
            ),
            .. shared.SelectMany(o =>
                Of(
                    s,
                    o.Id,
                    o.MadeAt,
                    ("override-facts", o.Facts),
                    ("override-advice", o.AdvisedBy),
                    ("override-told", o.ToldWhy),
                    ("override-settled", o.SettledNote)
                )
            ),
        ];
    }

    public async Task<IReadOnlyList<SubjectPack.Deletion>> Deletions(
        Submission s,
        SubmissionNames names,
        CancellationToken ct
    )
    {
        var lines = s.Referrals.Select(referral => referral.Id).ToList();
        var asked = await db
            .DeletionRequests.AsNoTracking()
            .Where(d => d.SubmissionId == s.Id && lines.Contains(d.ReferralId))
            .OrderBy(d => d.Id)
            .ToListAsync(ct);
        return
        [
            .. asked.Select(d => new SubjectPack.Deletion(
                names.Service(d.ServiceId),
                names.Organisation(d.OrganisationId),
                UkTime.DateOf(d.AskedAt),
                d.DoneAt is { } done ? UkTime.DateOf(done) : null,
                d.KeepsByLaw
            )),
        ];
    }

    private IEnumerable<SubjectPack.Remark> Of(
        Submission s,
        Guid id,
        DateTimeOffset at,
        params IEnumerable<(string Kind, string Text)> said
    ) =>
        said.Select(one => new SubjectPack.Remark(
            UkTime.DateOf(at),
            one.Kind,
            texts.Of(one.Kind, id, s.Reference, one.Text)
        ));
}
