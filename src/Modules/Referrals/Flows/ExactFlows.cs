using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>
/// The figures of a quarter as they are now, for those who hold the records: counted by the database, so that no referral
/// is read to be counted.
/// </summary>
internal static class ExactFlows
{
    private sealed record Cell(
        Guid Referrer,
        Guid Service,
        Guid Receiver,
        FlowStage Stage,
        DeclineCode? DeclineCode,
        int Count
    );

    public static async Task<FlowFigures> Count(AppDb db, IMediator modules, FlowPeriod period, CancellationToken ct)
    {
        var (from, until) = Days.Span(period.From, period.To);
        var made = db.Referrals.Where(r =>
            r.MadeAt >= from && r.MadeAt < until && r.State != ReferralState.EnteredInError
        );
        var cells = await Cells(made, ct);
        var submissions = db.Submissions.Where(s => s.SubmittedAt >= from && s.SubmittedAt < until && s.IsCounted);
        var unmet = db
            .UnmetNeeds.Where(n => n.FoundAt >= from && n.FoundAt < until)
            .Where(n => n.EndedBecause != UnmetNeedEnd.EnteredByMistake);
        var needs = await By(unmet.GroupBy(n => n.Need).Select(g => new Part(g.Key, g.Count())), ct);
        var unmetAreas = await By(unmet.GroupBy(n => n.District).Select(g => new Part(g.Key, g.Count())), ct);
        var taken = made.Where(r => r.AcceptedAt != null);
        var total = Counts(cells);
        return new(
            total,
            Acceptance(total),
            Routes(cells),
            false,
            FlowWaits.Exact(await FlowDays.Load(db, modules, period, ct)),
            Declines(cells),
            Reached(
                AgeBands.All,
                await By(submissions.GroupBy(s => s.AgeBand).Select(g => new Part(g.Key, g.Count())), ct),
                await By(taken.GroupBy(r => r.Submission.AgeBand).Select(g => new Part(g.Key, g.Count())), ct)
            ),
            false,
            Reached(
                null,
                await By(submissions.GroupBy(s => s.Area).Select(g => new Part(g.Key, g.Count())), ct),
                await By(taken.GroupBy(r => r.Submission.Area).Select(g => new Part(g.Key, g.Count())), ct)
            ),
            false,
            needs.Values.Sum(),
            FlowParts.Ordered(needs.Select(need => new FlowPart(need.Key, Needs.NameOf(need.Key), need.Value))),
            FlowParts.Ordered(unmetAreas.Select(area => new FlowPart(area.Key, area.Key, area.Value))),
            await db.Signposts.CountAsync(s => s.At >= from && s.At < until, ct),
            await db.SaidNos.CountAsync(no => no.On >= period.From && no.On <= period.To, ct)
        );
    }

    private sealed record Part(string Code, int Count);

    private static async Task<IReadOnlyList<Cell>> Cells(IQueryable<Referral> made, CancellationToken ct)
    {
        var groups = await made.GroupBy(r => new
            {
                r.ReferringOrganisationId,
                r.ServiceId,
                r.OrganisationId,
                r.State,
                IsSent = r.SentAt != null,
                IsAccepted = r.AcceptedAt != null,
                IsDeclined = r.DeclinedAt != null,
                HasOutcome = r.Outcome != null,
                IsConfirmed = r.PersonSays == PersonsWord.Confirmed,
                r.DeclineCode,
            })
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(ct);
        return
        [
            .. groups.Select(group => new Cell(
                group.Key.ReferringOrganisationId,
                group.Key.ServiceId,
                group.Key.OrganisationId,
                new FlowSteps(
                    group.Key.State,
                    group.Key.IsSent,
                    group.Key.IsAccepted,
                    group.Key.IsDeclined,
                    group.Key.HasOutcome,
                    group.Key.IsConfirmed
                ).Stage,
                group.Key.DeclineCode,
                group.Count
            )),
        ];
    }

    private static async Task<IReadOnlyDictionary<string, int>> By(IQueryable<Part> parts, CancellationToken ct) =>
        (await parts.ToListAsync(ct)).ToDictionary(part => part.Code, part => part.Count);

    private static IReadOnlyList<FlowRoute> Routes(IReadOnlyList<Cell> cells) =>
        [
            .. cells
                .GroupBy(cell => (cell.Referrer, cell.Service, cell.Receiver))
                .Select(row => (row.Key, Counts: Counts([.. row])))
                .OrderByDescending(row => row.Counts.Made)
                .ThenBy(row => row.Key)
                .Select(row => new FlowRoute(
                    row.Key.Referrer,
                    row.Key.Service,
                    row.Key.Receiver,
                    row.Counts,
                    Acceptance(row.Counts)
                )),
        ];

    private static RouteCounts Counts(IReadOnlyList<Cell> cells)
    {
        return new(
            Of(_ => true),
            Of(stage => stage is not (FlowStage.NotSent or FlowStage.LeftOut)),
            Of(stage => stage == FlowStage.Waiting),
            Of(stage => stage >= FlowStage.UnderWay),
            Of(stage => stage == FlowStage.Declined),
            Of(stage => stage >= FlowStage.Unconfirmed),
            Of(stage => stage == FlowStage.Confirmed)
        );

        int Of(Func<FlowStage, bool> isMeant) => cells.Where(cell => isMeant(cell.Stage)).Sum(cell => cell.Count);
    }

    private static FlowShare? Acceptance(RouteCounts counts) =>
        WilsonInterval.Of(counts.Accepted!.Value, counts.Accepted!.Value + counts.Declined!.Value);

    private static IReadOnlyList<FlowPart> Declines(IReadOnlyList<Cell> cells) =>
        [
            .. cells
                .Where(cell => cell.Stage == FlowStage.Declined && cell.DeclineCode is not null)
                .GroupBy(cell => cell.DeclineCode!.Value)
                .OrderBy(group => group.Key)
                .Select(group => new FlowPart(group.Key.ToString(), "", group.Sum(cell => cell.Count))),
        ];

    private static IReadOnlyList<EquityRow> Reached(
        IReadOnlyList<string>? codes,
        IReadOnlyDictionary<string, int> submitted,
        IReadOnlyDictionary<string, int> accepted
    ) =>
        [
            .. (codes ?? FlowParts.InOrder(submitted.Keys.Concat(accepted.Keys))).Select(code => new EquityRow(
                code,
                submitted.GetValueOrDefault(code),
                accepted.GetValueOrDefault(code)
            )),
        ];
}
