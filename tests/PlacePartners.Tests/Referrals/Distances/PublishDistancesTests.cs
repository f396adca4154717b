using PlacePartners.Board;
using PlacePartners.Contracts.Access;
using PlacePartners.Referrals;
using PlacePartners.Tests.Referrals.Matching;

namespace PlacePartners.Tests.Referrals.Distances;

public sealed class PublishDistancesTests : IAsyncLifetime
{
    private App app = null!;

    public async ValueTask InitializeAsync() =>
        app = await App.At(new DateTimeOffset(2026, 1, 12, 9, 30, 0, TimeSpan.Zero));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_board_member_reads_the_same_on_page_file_and_board_and_nobody_twice()
    {
        var flow = await app.ReferralsFlow();
        var plans = await Begin(flow, 17);
        await flow.Hub.Merges(plans[15].SubmissionId, plans[16].SubmissionId, isConfirmed: true);
        await Passes(90, flow.Hub);
        // Six are better, five the same, five worse; the person who has two plans is better by the one.
        foreach (var (at, one) in plans.Index())
            await flow.Hub.Rates(
                one.Plan,
                at is < 5 or > 14 ? 7
                    : at < 10 ? 4
                    : 2
            );
        await Passes(169, flow.Lead);
        var member = await flow.Lead.Welcomes(Role.BoardMember);

        await flow.Lead.PublishesDistances();
        var early = await Quarters(member);
        await Passes(0, flow.Lead);
        app.Clock.SetUtcNow(new DateTimeOffset(2026, 9, 29, 9, 30, 0, TimeSpan.Zero));
        await SignsIn(member);
        await flow.Lead.PublishesDistances();
        var first = (await Quarters(member)).ShouldHaveSingleItem();
        var file = await member.Text("/api/distance-travelled/quarters/export");
        var board = (await member.Get<GetBoardDistance.Response>("/api/board/distance")).Distance!;

        early.ShouldBeEmpty();
        (first.Quarter, first.Figures.People).ShouldBe(("2026-Q1", 16));
        Of(first, PlanScenes.Money).ShouldBe(new(PlanScenes.Money, "Money", 16, 6, 5, 5));
        // Everybody is the same in health, so how many were is not told.
        Of(first, PlanScenes.Health).ShouldBe(new(PlanScenes.Health, "Health", 16, null, null, null));
        (first.Figures.Scales[2].Twice, first.Figures.Scales[2].Better).ShouldBe((0, 0));
        file.ShouldContain("2026-Q1,16,Money,16,6,5,5");
        file.ShouldContain("2026-Q1,16,Health,16,hidden,hidden,hidden");
        (board.Quarter, board.People).ShouldBe(("2026-Q1", 16));
        board
            .Scales.Select(s => new DistanceRow(s.ScaleId, s.Name, s.Twice, s.Better, s.Same, s.Worse))
            .ShouldBe(first.Figures.Scales);

        await SignsIn(flow.Hub);
        await flow.Hub.Rates(plans[0].Plan, 1);
        await flow.Lead.PublishesDistances();
        Of((await Quarters(member)).ShouldHaveSingleItem(), PlanScenes.Money).Better.ShouldBe(6);
    }

    [Fact]
    public async Task Of_four_people_nothing_is_told()
    {
        var flow = await app.ReferralsFlow();
        await Begin(flow, 4);
        app.Clock.SetUtcNow(new DateTimeOffset(2026, 9, 29, 9, 30, 0, TimeSpan.Zero));
        await SignsIn(flow.Lead);

        await flow.Lead.PublishesDistances();

        var told = (await Quarters(flow.Lead)).ShouldHaveSingleItem().Figures;
        told.People.ShouldBeNull();
        told.Scales.ShouldBeEmpty();
    }

    private static async Task<List<(Guid SubmissionId, Guid Plan)>> Begin(Flow flow, int count)
    {
        List<(Guid, Guid)> plans = [];
        for (var i = 0; i < count; i++)
        {
            var submissionId = await flow.Submitted();
            var plan = await flow.Hub.OpensPlanAtHub(submissionId);
            await flow.Hub.Rates(plan, 4);
            plans.Add((submissionId, plan));
        }
        return plans;
    }

    private async Task Passes(int days, Person person)
    {
        app.Clock.Advance(TimeSpan.FromDays(days));
        await SignsIn(person);
    }

    private static Task SignsIn(Person person) =>
        person.Post("/api/account/sign-in", new { email = person.Email, password = Scenes.Password });

    private static async Task<IReadOnlyList<GetDistanceQuarters.Item>> Quarters(Person person) =>
        (await person.Get<GetDistanceQuarters.Response>("/api/distance-travelled/quarters")).Quarters;

    private static DistanceRow Of(GetDistanceQuarters.Item item, Guid scaleId) =>
        item.Figures.Scales.Single(row => row.ScaleId == scaleId);
}
