using MediatR;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Board;
using PlacePartners.Contracts.Referrals;

namespace PlacePartners.Tests.Board;

/// <summary>What an outsider can work out from the counts that are shown, tried by going through all possibilities.</summary>
public sealed class SafeQuarterTests(App app)
{
    private static readonly Quarter Third = new(2026, 3);
    private static readonly string?[] Outcomes = [null, "helped-fully", "advice-only", "died-or-moved"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task No_hidden_count_can_be_worked_out(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 40; round++)
        {
            var facts = Facts(random);

            var quarter = await Safe(Third, facts);

            var groups = Flow.Groups.Select(group => quarter.Count(group)).ToList();
            var accepted = quarter.Count(FlowGroup.Accepted);
            Undetermined(groups, quarter.Made).ShouldBeTrue($"groups {Text(groups)} of {quarter.Made}");
            Undetermined(quarter.Outcomes?.Values, accepted)
                .ShouldBeTrue($"outcomes {Text(quarter.Outcomes?.Values)} of {accepted}");
            Undetermined(quarter.Waits?.Values, accepted)
                .ShouldBeTrue($"waits {Text(quarter.Waits?.Values)} of {accepted}");
            groups
                .Concat(quarter.Outcomes?.Values ?? [])
                .Concat(quarter.Waits?.Values ?? [])
                .Append(quarter.Made)
                .ShouldAllBe(count => count == null || count == 0 || count >= 5);
        }
    }

    [Fact]
    public async Task A_quarter_hides_the_same_whatever_stands_beside_it()
    {
        var random = new Random(7);
        var facts = Facts(random);
        var before = Facts(random).Select(fact => fact with { MadeOn = new DateOnly(2026, 5, 4) }).ToList();

        var alone = await Safe(Third, facts);
        var beside = await app.Inside(
            null,
            (services, _) =>
                SafeQuarter.Of(
                    [new Quarter(2026, 2), Third],
                    [.. before, .. facts],
                    false,
                    services.GetRequiredService<IMediator>(),
                    default
                )
        );

        beside[1].Counts().ShouldBe(alone.Counts());
    }

    [Fact]
    public async Task Where_the_accepted_are_hidden_their_parts_are_too()
    {
        var facts = Enumerable
            .Repeat(Fact(FlowGroup.Accepted, "helped-fully", 4), 8)
            .Concat(Enumerable.Repeat(Fact(FlowGroup.Declined, null, null), 2))
            .Concat(Enumerable.Repeat(Fact(FlowGroup.Waiting, null, null), 30))
            .ToList();

        var quarter = await Safe(Third, facts);

        quarter.Count(FlowGroup.Accepted).ShouldBeNull();
        (quarter.Outcomes, quarter.Waits).ShouldBe((null, null));
    }

    private async Task<SafeQuarter> Safe(Quarter quarter, IReadOnlyList<ReferralFact> facts) =>
        (
            await app.Inside(
                null,
                (services, _) =>
                    SafeQuarter.Of([quarter], facts, false, services.GetRequiredService<IMediator>(), default)
            )
        )[0];

    /// <summary>Whether each hidden count could be two values at least. Zeros are shown, so a hidden one is 1 or more.</summary>
    [Fact]
    public async Task Seven_referrals_of_one_person_are_hidden_like_the_person()
    {
        var person = Guid.CreateVersion7();

        var quarter = await Safe(
            Third,
            [.. Enumerable.Range(0, 7).Select(_ => Fact(FlowGroup.Declined, null, null, person))]
        );

        (quarter.Made, quarter.Count(FlowGroup.Declined), quarter.HasHidden).ShouldBe((null, null, true));
    }

    private static bool Undetermined(IEnumerable<int?>? row, int? total)
    {
        if (row is null || total is not { } sum)
            return true;
        var counts = row.ToList();
        var hidden = counts.Count(count => count is null);
        var left = sum - counts.Sum() ?? 0;
        // Hidden counts that add up to what is left: the first can be 1 to left - (hidden - 1), and so each of them.
        var possible = Enumerable
            .Range(1, Math.Max(left, 0))
            .Count(first => hidden == 1 ? first == left : left - first >= hidden - 1);
        return hidden == 0 ? left == 0 : possible >= 2;
    }

    private static List<ReferralFact> Facts(Random random)
    {
        var most = random.Next(1, 13);
        return
        [
            .. Flow.Groups.SelectMany(group =>
                Enumerable
                    .Range(0, random.Next(0, most))
                    .Select(_ =>
                        Fact(
                            group,
                            group == FlowGroup.Accepted ? Outcomes[random.Next(Outcomes.Length)] : null,
                            group == FlowGroup.Accepted && random.Next(5) > 0 ? random.Next(0, 35) : null
                        )
                    )
            ),
        ];
    }

    private static ReferralFact Fact(FlowGroup group, string? outcome, int? days, Guid? submissionId = null)
    {
        var made = new DateOnly(2026, 8, 3);
        var sent = group is FlowGroup.NotSent ? (DateOnly?)null : made;
        return new(
            submissionId ?? Guid.CreateVersion7(),
            made,
            group == FlowGroup.Ended ? "withdrawn" : "sent",
            sent,
            group == FlowGroup.Accepted,
            group == FlowGroup.Declined,
            days is null ? null : made.AddDays(days.Value),
            days,
            outcome,
            Between: null
        );
    }

    private static string Text(IEnumerable<int?>? row) =>
        row is null ? "hidden" : string.Join(' ', row.Select(count => count?.ToString() ?? "h"));
}
