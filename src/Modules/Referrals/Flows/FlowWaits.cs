namespace PlacePartners.Referrals;

/// <summary>Medians and 80th percentiles of waits, for all services together and for each.</summary>
internal static class FlowWaits
{
    /// <summary>Of fewer, even a median tells too much of one of them.</summary>
    private const int FewestPeople = 10;

    public static IReadOnlyList<FlowWait> Exact(IReadOnlyList<FlowDays> days) =>
        [
            .. Rows(days)
                .Select(row => Wait(row.Service, Answers(row.Days), Contacts(row.Days), isExact: true))
                .Where(IsAny),
        ];

    /// <summary>
    /// That a wait stands here says that ten people waited. It may stand only where that follows from counts that are shown:
    /// else it would be one more sum from which a hidden count can be found.
    /// </summary>
    public static IReadOnlyList<FlowWait> Safe(
        IReadOnlyList<FlowDays> days,
        KnownTotals known,
        IReadOnlyList<FlowRoute> routes
    )
    {
        var isDeclinedKnown = known.Stages.Contains(FlowStage.Declined);
        var rows = routes.ToLookup(route => route.ServiceId, route => route.Counts);
        return
        [
            .. Rows(days)
                .Select(row =>
                    Wait(
                        row.Service,
                        AreAnswersShown(row.Service) ? Enough(row.Days, Answers) : [],
                        AreContactsShown(row.Service) ? Enough(row.Days, Contacts) : [],
                        isExact: false
                    )
                )
                .Where(IsAny),
        ];

        bool AreAnswersShown(Guid? service) =>
            service is { } id
                ? rows[id].Any() && rows[id].All(counts => counts is { Accepted: not null, Declined: not null })
                : known.Accepted && isDeclinedKnown;

        bool AreContactsShown(Guid? service) =>
            known.Contacted
            && (service is not { } id || (rows[id].Any() && rows[id].All(counts => counts.Accepted is not null)));
    }

    private static IEnumerable<(Guid? Service, IReadOnlyList<FlowDays> Days)> Rows(IReadOnlyList<FlowDays> days) =>
        days.GroupBy(one => one.ServiceId)
            .OrderBy(group => group.Key)
            .Select(group => (Service: (Guid?)group.Key, Days: (IReadOnlyList<FlowDays>)[.. group]))
            .Prepend((null, days));

    private static FlowWait Wait(Guid? service, IReadOnlyList<int> answers, IReadOnlyList<int> contacts, bool isExact)
    {
        return new(
            service,
            Share(answers, 0.5, isExact),
            Share(answers, 0.8, isExact),
            Share(contacts, 0.5, isExact),
            Share(contacts, 0.8, isExact)
        );

        static double? Share(IReadOnlyList<int> days, double share, bool isExact) =>
            Quantile.Of(days, share) is { } found ? (isExact ? found : Math.Round(found * 2) / 2) : null;
    }

    private static bool IsAny(FlowWait wait) => wait.AnswerMedian is not null || wait.ContactMedian is not null;

    private static IReadOnlyList<int> Enough(
        IReadOnlyList<FlowDays> days,
        Func<IReadOnlyList<FlowDays>, IReadOnlyList<int>> waits
    )
    {
        var people = days.Where(one => waits([one]).Count > 0).Select(one => one.SubmissionId).Distinct();
        return people.Count() < FewestPeople ? [] : waits(days);
    }

    private static IReadOnlyList<int> Answers(IReadOnlyList<FlowDays> days) =>
        [.. days.Select(one => one.AnswerDays).OfType<int>().Order()];

    private static IReadOnlyList<int> Contacts(IReadOnlyList<FlowDays> days) =>
        [.. days.Select(one => one.ContactDays).OfType<int>().Order()];
}
