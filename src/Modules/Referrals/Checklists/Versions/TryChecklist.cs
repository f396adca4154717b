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
        var trial = Trial.For(me, today);
        // Of whoever was erased nothing is left to be tried.
        var found = await trial.Past(db).Where(s => s.Person.ErasedAt == null).ToListAsync(ct);
        var past = found.ConvertAll(PastForm.Of);
        var facts = await RoutingFacts.Load(db, modules, today, past.Select(one => one.Person.Postcode), ct);
        var response = Compare(live, tried, Read(live, past), Read(tried, past), facts, trial);

        var by = Preparer.Of(me, clock);
        if (tried.Try(by.At))
            await modules.TellApprovers(tried, by, ct);
        db.ChecklistChanged();
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(response);
    }

    private static List<PastForm> Read(Checklist checklist, List<PastForm> past) =>
        [.. past.Select(one => one with { Needs = checklist.NeedsFrom(one.Answers) })];

    private static Response Compare(
        Checklist live,
        Checklist tried,
        List<PastForm> before,
        List<PastForm> after,
        RoutingFacts facts,
        Trial trial
    )
    {
        var (was, would) = (Replay.Of(before, facts), Replay.Of(after, facts));
        var known = live.ActiveQuestions.Select(question => question.Id).ToHashSet();
        return new(
            trial.From,
            trial.Shown(before.Count),
            trial.Pair(was.Unmet, would.Unmet),
            [
                .. from need in Needs.All
                let pair = (Times(need.Code, before), Times(need.Code, after))
                where pair != (0, 0)
                select new NeedCounts(need.Code, need.Name, trial.Pair(pair.Item1, pair.Item2)),
            ],
            trial.Services(was, would, facts),
            trial.Deadlines(was, would),
            [.. tried.ActiveQuestions.Select(question => question.Id).Where(id => !known.Contains(id))],
            trial.IsRounded
        );
    }

    private static int Times(string need, List<PastForm> forms) =>
        forms.Count(form => form.Needs.Any(found => found.Code == need));
}
