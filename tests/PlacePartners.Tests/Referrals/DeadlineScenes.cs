namespace PlacePartners.Tests.Referrals;

/// <summary>Deadlines in a draft of the routing.</summary>
internal static class DeadlineScenes
{
    extension(Person person)
    {
        public async Task Presses(int number, string need, Guid? serviceId, params object[] deadlines) =>
            await person.Put(
                $"{RuleSetScenes.Sets}/{number}/needs/{need}",
                await person.Pressing(number, serviceId, deadlines)
            );

        public async Task<object> Pressing(int number, Guid? serviceId, params object[] deadlines) =>
            new
            {
                (await person.RuleSet(number)).Life.Version,
                fanOut = "All",
                services = serviceId is { } id ? new[] { RouteTo(id) } : [],
                deadlines,
            };
    }

    public static object RouteTo(Guid serviceId) => new { serviceId, isInUse = true };

    public static object Within(string deadline, params (string QuestionId, string Wants)[] conditions) =>
        new { deadline, conditions = conditions.Select(c => new { c.QuestionId, c.Wants }) };

    public static object NoneToday() =>
        new
        {
            deadline = "SameDay",
            conditions = Array.Empty<object>(),
            isForNoneToday = true,
        };
}
