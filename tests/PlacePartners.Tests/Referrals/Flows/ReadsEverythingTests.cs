using Microsoft.VisualBasic.FileIO;
using PlacePartners.Board;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Board;
using PlacePartners.Referrals;
using PlacePartners.Tests.Board;

namespace PlacePartners.Tests.Referrals.Flows;

/// <summary>
/// A board member who reads all that is shown of a quarter, over HTTP: the page, its file and the board. From all of it
/// together, nothing that is hidden can be worked out.
/// </summary>
public sealed class ReadsEverythingTests(App app)
{
    private static readonly DateOnly InAugust = new(2026, 8, 12);

    private static readonly Dictionary<Ends, FlowStage> Stages = new()
    {
        [Ends.NotSent] = FlowStage.NotSent,
        [Ends.Dropped] = FlowStage.LeftOut,
        [Ends.Waiting] = FlowStage.Waiting,
        [Ends.Declined] = FlowStage.Declined,
        [Ends.Accepted] = FlowStage.UnderWay,
        [Ends.Completed] = FlowStage.Unconfirmed,
    };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Nothing_hidden_can_be_found_from_page_file_and_board_together(int seed)
    {
        var flow = await app.ReferralsFlow();
        var truth = await Happens(flow, new Random(seed));
        var member = await flow.Lead.Welcomes(Role.BoardMember);
        await flow.Lead.PublishesFlows();

        var page = (await member.Get<GetFlows.Response>("/api/flows?quarter=2026-Q3")).Figures!;
        var board = (await member.SeesBoard()).Referrals.Quarters.Single(q => q.Quarter == "2026-Q3").Counts;
        var file = await Reads(member);

        // The file has the page's figures and no other.
        file.Count(row => row is [_, "Who refers to whom", ..]).ShouldBe(page.Routes.Count * 10);
        foreach (var route in page.Routes)
            Figures(file, route).ShouldBe(Figures(route.Counts));
        // What the one shows and the other hides would be known after all.
        (page.Total.Made, page.Total.Waiting, page.Total.Accepted, page.Total.Declined).ShouldBe(
            (board.Made, board.Waiting, board.Accepted, board.Declined)
        );
        Figures(page.Total)
            .ShouldNotContain(figure => figure == "1" || figure == "2" || figure == "3" || figure == "4");
        page.RoutesWithheld.ShouldBeFalse();
        var outsider = new Outsider(
            [.. page.Routes.Select(route => truth[(route.ReferrerId, route.ServiceId)])],
            Known(page.Total, board),
            [.. page.Routes.Select(route => route.Counts)]
        );
        outsider.Hidden.ShouldNotBeEmpty();
        foreach (var figure in outsider.Hidden)
            outsider.CanBeOther(figure).ShouldBeTrue($"Seed {seed} gives away {figure}.");
    }

    private static async Task<Dictionary<(Guid, Guid), Dictionary<FlowStage, int>>> Happens(Flow flow, Random dice)
    {
        var truth = new Dictionary<(Guid, Guid), Dictionary<FlowStage, int>>();
        (Person From, Guid To)[] routes =
        [
            (flow.Lead, flow.FallsService),
            (flow.Lead, flow.FireService),
            (flow.Falls, flow.FallsService),
        ];
        foreach (var (from, to) in routes)
        {
            var row = truth[(from.OrganisationId, to)] = [];
            foreach (var (ends, stage) in Stages)
            {
                var count = dice.Next(4) == 0 ? 0 : dice.Next(1, dice.Next(2) == 0 ? 4 : 8);
                await from.HasReferrals(count, InAugust, ends, serviceId: to);
                row[stage] = count;
            }
        }
        return truth;
    }

    /// <summary>Totals that stand on the page or on the board, or follow from those that do.</summary>
    private static KnownTotals Known(RouteCounts total, FlowCounts board)
    {
        var stages = new HashSet<FlowStage>();
        var isLeftOutKnown = total.Sent is not null && board.NotSent is not null;
        Know(board.NotSent is not null, FlowStage.NotSent);
        Know(total.Waiting is not null, FlowStage.Waiting);
        Know(total.Declined is not null, FlowStage.Declined);
        Know(isLeftOutKnown, FlowStage.LeftOut);
        Know(isLeftOutKnown && board.Ended is not null, FlowStage.CalledBack);
        Know(total.Reported is not null, FlowStage.UnderWay);
        Know(total is { Reported: not null, Confirmed: not null }, FlowStage.Unconfirmed, FlowStage.Confirmed);
        return new(total.Made is not null, total.Accepted is not null, total.Reported is not null, stages);

        void Know(bool isKnown, params FlowStage[] parts)
        {
            if (isKnown)
                stages.UnionWith(parts);
        }
    }

    private static async Task<IReadOnlyList<string[]>> Reads(Person member)
    {
        var answer = await member.Send(HttpMethod.Get, "/api/flows/export?quarter=2026-Q3");
        using var parser = new TextFieldParser(await answer.Content.ReadAsStreamAsync());
        parser.SetDelimiters(",");
        var rows = new List<string[]>();
        while (parser.ReadFields() is { } fields)
            rows.Add(fields);
        return rows;
    }

    private static IReadOnlyList<string> Figures(IReadOnlyList<string[]> file, FlowRoute route) =>
        [
            .. file.Where(row =>
                    row[1] == "Who refers to whom"
                    && row[2] == route.ReferrerName
                    && row[3] == $"{route.ServiceName} ({route.ReceiverName})"
                )
                .Select(row => row[5])
                .Take(7),
        ];

    private static IReadOnlyList<string> Figures(RouteCounts counts) =>
        [
            .. new[]
            {
                counts.Made,
                counts.Sent,
                counts.Waiting,
                counts.Accepted,
                counts.Declined,
                counts.Reported,
                counts.Confirmed,
            }.Select(count => count?.ToString() ?? "hidden"),
        ];
}
