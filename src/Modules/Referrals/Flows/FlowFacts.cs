using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>A referral as it is counted. Two of one checklist are of one person.</summary>
internal sealed record FlowFact(
    Guid SubmissionId,
    Guid ReferrerId,
    Guid ServiceId,
    Guid ReceiverId,
    FlowStage Stage,
    DeclineCode? DeclineCode,
    string Age,
    string Area
);

/// <summary>A checklist as it is counted.</summary>
internal sealed record SubmissionFact(Guid SubmissionId, string Age, string Area);

/// <summary>A need without a service as it is counted.</summary>
internal sealed record UnmetFact(Guid SubmissionId, string Need, string Area);

/// <summary>
/// What happened to the referrals made, and the checklists filled, in one quarter, with who stands behind each: read once a
/// quarter, when it is published.
/// </summary>
/// <param name="ToldAbout">Times that somebody was told about a service.</param>
/// <param name="SaidNo">Times that somebody said no at the door.</param>
internal sealed record FlowFacts(
    IReadOnlyList<FlowFact> Referrals,
    IReadOnlyList<FlowDays> Waited,
    IReadOnlyList<SubmissionFact> Submissions,
    IReadOnlyList<UnmetFact> Unmet,
    int ToldAbout = 0,
    int SaidNo = 0
)
{
    public bool IsEmpty => Referrals.Count + Submissions.Count + Unmet.Count + ToldAbout + SaidNo == 0;

    public static async Task<FlowFacts> Load(AppDb db, IMediator modules, FlowPeriod period, CancellationToken ct)
    {
        var (from, until) = Days.Span(period.From, period.To);
        var referrals = await db
            .Referrals.Where(r => r.MadeAt >= from && r.MadeAt < until && r.State != ReferralState.EnteredInError)
            .OrderBy(r => r.MadeAt)
            .ThenBy(r => r.Id)
            .Select(r => new
            {
                r.SubmissionId,
                r.ReferringOrganisationId,
                r.ServiceId,
                r.OrganisationId,
                Steps = new FlowSteps(
                    r.State,
                    r.SentAt != null,
                    r.AcceptedAt != null,
                    r.DeclinedAt != null,
                    r.Outcome != null,
                    r.PersonSays == PersonsWord.Confirmed
                ),
                r.DeclineCode,
                r.Submission.AgeBand,
                r.Submission.Area,
            })
            .ToListAsync(ct);
        var submissions = await db
            .Submissions.Where(s => s.SubmittedAt >= from && s.SubmittedAt < until && s.IsCounted)
            .Select(s => new SubmissionFact(s.Id, s.AgeBand, s.Area))
            .ToListAsync(ct);
        var unmet = await db
            .UnmetNeeds.Where(n => n.FoundAt >= from && n.FoundAt < until)
            .Where(n => n.EndedBecause != UnmetNeedEnd.EnteredByMistake)
            .Select(n => new UnmetFact(n.SubmissionId, n.Need, n.District))
            .ToListAsync(ct);
        return new(
            [
                .. referrals.Select(r => new FlowFact(
                    r.SubmissionId,
                    r.ReferringOrganisationId,
                    r.ServiceId,
                    r.OrganisationId,
                    r.Steps.Stage,
                    r.DeclineCode,
                    r.AgeBand,
                    r.Area
                )),
            ],
            await FlowDays.Load(db, modules, period, ct),
            submissions,
            unmet,
            await db.Signposts.CountAsync(s => s.At >= from && s.At < until, ct),
            await db.SaidNos.CountAsync(no => no.On >= period.From && no.On <= period.To, ct)
        );
    }
}
