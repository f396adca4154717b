using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>What people wrote beside the checklist itself: findings, files' names, complaints.</summary>
internal sealed partial class PackBuilder
{
    private async Task<IReadOnlyList<SubjectPack.Remark>> Remarks(Submission s, CancellationToken ct)
    {
        var cases = await db.QualityCases.AsNoTracking().Where(q => q.SubmissionId == s.Id).ToListAsync(ct);
        var needs = await db.UnmetNeeds.AsNoTracking().Where(n => n.SubmissionId == s.Id).ToListAsync(ct);
        var files = await db.Attachments.AsNoTracking().Where(a => a.SubmissionId == s.Id).ToListAsync(ct);
        var complaints = await db.Complaints.AsNoTracking().Where(c => c.SubmissionId == s.Id).ToListAsync(ct);
        // What hangs on a referral that they are not to know of would tell of it.
        var lines = s.Referrals.Select(referral => referral.Id).ToHashSet();
        return
        [
            .. cases
                .Where(q => lines.Contains(q.ReferralId))
                .OrderBy(q => q.Id)
                .SelectMany(q =>
                    new[]
                    {
                        Remark("persons-word", q.Id, s, q.OpenedAt, q.What),
                        Remark("finding", q.Id, s, q.OpenedAt, q.Finding),
                    }
                )
                .Concat(needs.OrderBy(n => n.Id).Select(n => Remark("unmet-need", n.Id, s, n.FoundAt, n.Note)))
                .Concat(
                    files
                        .Where(a => a.ReferralId is not { } line || lines.Contains(line))
                        .Where(a => a.ReferralIds.Count == 0 || a.ReferralIds.Exists(lines.Contains))
                        .OrderBy(a => a.Id)
                        .Select(a => Remark("file", a.Id, s, a.AddedAt, a.Name))
                )
                .Concat(complaints.OrderBy(c => c.Id).SelectMany(c => Said(c, s))),
        ];
    }

    private IEnumerable<SubjectPack.Remark> Said(Complaint complaint, Submission s) =>
        [
            new(complaint.ReceivedOn, "complaint", Said("complaint", complaint.Id, s, complaint.What)),
            Remark("complaint-answer", complaint.Id, s, complaint.ClosedAt ?? s.SubmittedAt, complaint.Answer),
        ];

    private SubjectPack.Remark Remark(string kind, Guid id, Submission s, DateTimeOffset at, string text) =>
        new(UkTime.DateOf(at), kind, Said(kind, id, s, text));
}
