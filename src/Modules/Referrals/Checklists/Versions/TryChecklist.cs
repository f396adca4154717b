using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>
/// What a version would have made of the checklists of the last 90 days, beside what the live one would have. It notes that
/// the version was tried. Whoever does not run the hub reads every count to the nearest five.
/// </summary>
public static class TryChecklist
{
    private const int Looked = 90;

    /// <param name="Checklists">How many there were.</param>
    /// <param name="NewQuestionIds">Nobody was asked these yet, so the trial cannot say what they will find.</param>
    /// <param name="IsRounded">Counts are to the nearest five.</param>
    public sealed record Response(
        DateOnly From,
        int Checklists,
        SimulateRouting.Counts WithoutService,
        IReadOnlyList<NeedCounts> Needs,
        IReadOnlyList<SimulateRouting.ServiceCounts> Services,
        IReadOnlyList<SimulateRouting.DeadlineCounts> Deadlines,
        IReadOnlyList<string> NewQuestionIds,
        bool IsRounded
    );

    public sealed record NeedCounts(string Code, string Name, SimulateRouting.Counts Found);

    public static async Task<Ok<Response>> Handle(
        int number,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var tried = await db.ChecklistVersion(number, version: null, ct);
        var today = UkTime.Today(clock);
        var live = await db.LiveChecklist(today, ct);
        var facts = await RoutingFacts.Load(db, modules, today, ct);
        var past = await Past(today.AddDays(-Looked), db, ct);
        var (before, after) = (Read(live, past), Read(tried, past));
        var response = Compare(live, tried, before, after, facts, !me.Has(Permission.RunHub)) with
        {
            From = today.AddDays(-Looked),
        };

        var by = Preparer.Of(me, clock);
        if (tried.Try(by.At))
            await modules.TellApprovers(tried, by, ct);
        db.ChecklistChanged();
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(response);
    }

    // Of whoever was erased nothing is left to be tried.
    private static async Task<List<PastForm>> Past(DateOnly from, AppDb db, CancellationToken ct)
    {
        var since = UkTime.InstantOf(from, TimeOnly.MinValue);
        var found = await db
            .Submissions.AsNoTracking()
            .Include(s => s.Person)
            .Where(s => s.SubmittedAt >= since && s.Person.ErasedAt == null)
            .OrderBy(s => s.SubmittedAt)
            .ThenBy(s => s.Id)
            .ToListAsync(ct);
        return [.. found.Select(PastForm.Of)];
    }

    private static List<PastForm> Read(Checklist checklist, List<PastForm> past) =>
        [.. past.Select(one => one with { Needs = checklist.NeedsFrom(one.Answers) })];

    private static Response Compare(
        Checklist live,
        Checklist tried,
        List<PastForm> before,
        List<PastForm> after,
        RoutingFacts facts,
        bool isRounded
    )
    {
        int Shown(int count) => isRounded ? (count + 2) / 5 * 5 : count;
        SimulateRouting.Counts Pair(int was, int would) => new(Shown(was), Shown(would));
        var (was, would) = (Replay.Of(before, facts), Replay.Of(after, facts));
        var services = was.Lines.Keys.Union(would.Lines.Keys).Union(would.FullWeeks.Keys).ToList();
        var known = live.ActiveQuestions.Select(question => question.Id).ToHashSet();
        return new(
            default,
            Shown(before.Count),
            Pair(was.Unmet, would.Unmet),
            [
                .. from need in Needs.All
                let pair = (Times(need.Code, before), Times(need.Code, after))
                where pair != (0, 0)
                select new NeedCounts(need.Code, need.Name, Pair(pair.Item1, pair.Item2)),
            ],
            [
                .. from id in services
                let service = facts.Services[id]
                orderby service.Name, id
                select new SimulateRouting.ServiceCounts(
                    id,
                    service.Name,
                    Pair(was.Lines.GetValueOrDefault(id), would.Lines.GetValueOrDefault(id)),
                    new(was.FullWeeks.GetValueOrDefault(id), would.FullWeeks.GetValueOrDefault(id))
                ),
            ],
            SimulateRouting.DeadlineCounts.Of(was, would, Shown),
            [.. tried.ActiveQuestions.Select(question => question.Id).Where(id => !known.Contains(id))],
            isRounded
        );
    }

    private static int Times(string need, List<PastForm> forms) =>
        forms.Count(form => form.Needs.Any(found => found.Code == need));
}
