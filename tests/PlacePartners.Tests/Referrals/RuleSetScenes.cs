using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

/// <summary>How a rule set comes to be what routing goes by.</summary>
internal static class RuleSetScenes
{
    public const string Sets = "/api/routing-versions";

    extension(Person person)
    {
        public Task<GetRuleSet.Response> RuleSet(int number) => person.Get<GetRuleSet.Response>($"{Sets}/{number}");

        /// <summary>Begins the next rule set and arranges one need in it.</summary>
        public async Task<int> DraftsRouting(string need, string fanOut, params object[] services)
        {
            var number = (await person.Post<DraftRuleSet.Response>(Sets)).Number;
            await person.ArrangesNeed(number, need, fanOut, services);
            return number;
        }

        public async Task ArrangesNeed(int number, string need, string fanOut, params object[] services) =>
            await person.Put(
                $"{Sets}/{number}/needs/{need}",
                new
                {
                    (await person.RuleSet(number)).Life.Version,
                    fanOut,
                    services,
                }
            );

        public Task<TryRuleSet.Response> TriesRouting(int number) =>
            person.Post<TryRuleSet.Response>($"{Sets}/{number}/trial");

        public async Task<object> RoutingApproval(int number, DateOnly liveFrom) =>
            new { (await person.RuleSet(number)).Life.Version, liveFrom };

        public async Task<object> RoutingReason(int number, string reason) =>
            new { (await person.RuleSet(number)).Life.Version, reason };

        /// <summary>Arranges one need in a new rule set, which somebody else approves from today on.</summary>
        public async Task<int> Arranges(
            Person second,
            DateOnly today,
            string need,
            string fanOut,
            params object[] services
        )
        {
            var number = await person.DraftsRouting(need, fanOut, services);
            await person.TriesRouting(number);
            await second.Post($"{Sets}/{number}/approval", await second.RoutingApproval(number, today));
            return number;
        }
    }
}
