using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>The needs of a checklist of the past, and what was known of the person.</summary>
internal sealed record PastForm(
    DateOnly Day,
    Applicant Person,
    IReadOnlyList<OpenNeed> Needs,
    IReadOnlyCollection<Answer> Answers
)
{
    public static PastForm Of(Submission submission) =>
        new(
            UkTime.DateOf(submission.SubmittedAt),
            Applicant.Of(submission),
            [.. submission.Needs.Select(need => new OpenNeed(need.Code, need.QuestionIds, need.IsUrgent))],
            submission.Answers
        );

    /// <summary>The strictest of some of its needs. What the hub found beyond the answers has none.</summary>
    public Deadline? DeadlineOf(IEnumerable<string> needs, RoutingFacts facts) =>
        Needs
            .Where(need => need.QuestionIds.Count > 0 && needs.Contains(need.Code))
            .Min(need => facts.Presses(need, Answers)?.Deadline);
}

/// <summary>What rules would have made of the needs of some weeks.</summary>
/// <param name="Lines">Referrals, by service.</param>
/// <param name="FullWeeks">Weeks in which a service had no place for somebody who fitted, by service.</param>
/// <param name="WithoutService">How often no service was left, by need.</param>
/// <param name="Deadlines">Referrals by the strictest deadline of their needs; those without one are left out.</param>
internal sealed record Replayed(
    IReadOnlyDictionary<Guid, int> Lines,
    IReadOnlyDictionary<Guid, int> FullWeeks,
    IReadOnlyDictionary<string, int> WithoutService,
    IReadOnlyDictionary<Deadline, int> Deadlines
)
{
    public int Unmet => WithoutService.Values.Sum();
}

/// <summary>Routes the needs of the past once more, by other rules and by what services say of themselves today.</summary>
internal static class Replay
{
    /// <summary>
    /// In the order of the days, each service filling up week by week. That services were paused or not checked on a day is
    /// not kept, so nobody is left out for it.
    /// </summary>
    public static Replayed Of(IEnumerable<PastForm> past, RoutingFacts facts)
    {
        var services = facts.Services.Values.Select(service =>
            service with
            {
                Intake = service.Intake with { PausedUntil = null },
                AssuredOn = facts.Today,
            }
        );
        var rules = facts with { Services = services.ToDictionary(service => service.Id) };
        var (lines, full, without, deadlines) = (
            new List<Guid>(),
            new HashSet<(Guid ServiceId, DateOnly Week)>(),
            new List<string>(),
            new List<Deadline>()
        );
        var places = new Places();
        foreach (var one in past.OrderBy(one => one.Day))
        {
            places.MoveTo(one.Day);
            var then = rules with { Today = one.Day, Taken = places.Taken, Lately = places.Lately };
            var routed = one.Needs.Select(need => Router.Route(need.Code, then, one.Person, [])).ToList();
            full.UnionWith(
                routed
                    .SelectMany(r => r.Candidates)
                    .Where(c => c.Why == LeftOut.Full)
                    .Select(c => (c.Service.Id, Intakes.MondayOf(one.Day)))
            );
            without.AddRange(routed.Where(r => r.Chosen.Count == 0).Select(r => r.Need));
            // Two needs that lead to one service make one line.
            foreach (var line in Lines(routed))
            {
                lines.Add(line.Key);
                places.Take(line.Key);
                if (one.DeadlineOf(line, facts) is { } deadline)
                    deadlines.Add(deadline);
            }
        }
        return new(
            lines.CountBy(id => id).ToDictionary(),
            full.CountBy(week => week.ServiceId).ToDictionary(),
            without.CountBy(need => need).ToDictionary(),
            deadlines.CountBy(deadline => deadline).ToDictionary()
        );
    }

    // The needs that lead to it, by service.
    private static IEnumerable<IGrouping<Guid, string>> Lines(IEnumerable<RoutedNeed> routed) =>
        from need in routed
        from candidate in need.Chosen
        where candidate.MayRefer
        group need.Need by candidate.Service.Id;

    /// <summary>How many lines each service has had in the week and in the last four, as the days go by.</summary>
    private sealed class Places
    {
        private readonly Queue<(Guid ServiceId, DateOnly Day)> recent = [];
        private DateOnly today;

        public Dictionary<Guid, int> Taken { get; } = [];
        public Dictionary<Guid, int> Lately { get; } = [];

        public void MoveTo(DateOnly day)
        {
            if (Intakes.MondayOf(day) != Intakes.MondayOf(today))
                Taken.Clear();
            today = day;
            while (recent.TryPeek(out var oldest) && oldest.Day < day.AddDays(-Intakes.Lately))
                Lately[recent.Dequeue().ServiceId]--;
        }

        public void Take(Guid serviceId)
        {
            Taken[serviceId] = Taken.GetValueOrDefault(serviceId) + 1;
            Lately[serviceId] = Lately.GetValueOrDefault(serviceId) + 1;
            recent.Enqueue((serviceId, today));
        }
    }
}
