using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Board;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Referrals;
using PlacePartners.Tests.Board;

namespace PlacePartners.Tests.Referrals.Flows;

public sealed class GetFlowsTests(App app)
{
    private static readonly DateOnly InAugust = new(2026, 8, 12);

    [Fact]
    public async Task The_hub_reads_exactly_who_refers_to_whom_and_others_only_what_is_published()
    {
        var flow = await app.ReferralsFlow();
        await flow.Lead.HasReferrals(9, InAugust, Ends.Completed, serviceId: flow.FallsService);
        await flow.Lead.HasReferrals(6, InAugust, Ends.Declined, serviceId: flow.FallsService);
        await flow.Lead.HasReferrals(2, InAugust, Ends.Waiting, serviceId: flow.FireService);
        await flow.Lead.HasReferrals(7, InAugust, Ends.Waiting, serviceId: flow.FallsService);
        var member = await flow.Lead.Welcomes(Role.BoardMember);
        (await member.Get<GetFlows.Response>("/api/flows")).Figures.ShouldBeNull();

        await Publishes(flow);

        var exact = await flow.Hub.Get<GetFlows.Response>("/api/flows?quarter=2026-Q3");
        exact.IsExact.ShouldBeTrue();
        exact.Figures!.Total.ShouldBe(new(24, 24, 9, 9, 6, 9, 0));
        exact.Figures.Routes.Select(r => (r.ServiceName, r.Counts.Made)).ShouldContain(("Fire Safety", 2));
        var safe = await member.Get<GetFlows.Response>("/api/flows");
        (safe.Quarter, safe.IsExact, safe.PublishedOn).ShouldBe(("2026-Q3", false, new DateOnly(2026, 11, 23)));
        safe.Figures!.Total.Made.ShouldBe(24);
        safe.Figures.Routes.Single(r => r.ServiceName == "Fire Safety").Counts.Made.ShouldBeNull();
        safe.Figures.Routes.Single(r => r.ServiceName == "Falls Clinic").Counts.Made.ShouldBeNull();
        safe.Figures.Acceptance!.Percent.ShouldBe(60);
        var file = await (await member.Send(HttpMethod.Get, "/api/flows/export")).Content.ReadAsStringAsync();
        file.ShouldContain("2026-Q3,Who refers to whom");
        file.ShouldContain("Made,hidden");
    }

    [Fact]
    public async Task What_was_published_stays_as_it_was()
    {
        var flow = await app.ReferralsFlow();
        await flow.Lead.HasReferrals(12, InAugust, Ends.Accepted, serviceId: flow.FallsService);
        var member = await flow.Lead.Welcomes(Role.Evaluator);
        await Publishes(flow);
        var before = await member.Get<GetFlows.Response>("/api/flows");

        await flow.Lead.HasReferrals(1, InAugust, Ends.Accepted, serviceId: flow.FallsService);
        await Publishes(flow);

        var after = await member.Get<GetFlows.Response>("/api/flows");
        after.Figures!.Total.ShouldBe(before.Figures!.Total);
        after.Figures.Total.Made.ShouldBe(12);
        (await flow.Hub.Get<GetFlows.Response>("/api/flows?quarter=2026-Q3")).Figures!.Total.Made.ShouldBe(13);
    }

    [Fact]
    public async Task A_total_that_the_board_hides_is_hidden_here_too()
    {
        var flow = await app.ReferralsFlow();
        await flow.Lead.HasReferrals(9, InAugust, Ends.Accepted, serviceId: flow.FallsService);
        await flow.Lead.HasReferrals(8, InAugust, Ends.Waiting, serviceId: flow.FallsService);
        await flow.Lead.HasReferrals(2, InAugust, Ends.Declined, serviceId: flow.FallsService);
        var member = await flow.Lead.Welcomes(Role.BoardMember);
        await Publishes(flow);

        var board = (await member.SeesBoard()).Referrals.Quarters.Single(q => q.Quarter == "2026-Q3").Counts;
        var total = (await member.Get<GetFlows.Response>("/api/flows")).Figures!.Total;

        (total.Made, total.Waiting, total.Accepted, total.Declined).ShouldBe(
            (board.Made, board.Waiting, board.Accepted, board.Declined)
        );
        board.Declined.ShouldBeNull();
    }

    [Fact]
    public async Task Figures_are_by_age_and_area_and_leave_out_where_an_address_is_withheld()
    {
        var flow = await app.ReferralsFlow();
        await flow.Worker.Submits("Q05", Reply.Yes, flow.FallsService);
        var hidden = ReferralsScenes.Form("Q05", Reply.Yes, flow.FallsService);
        hidden["person"] = Resident(isAddressWithheld: true);
        await flow.Worker.Post<SubmitChecklist.Response>("/api/submissions", hidden);

        var exact = (await flow.Hub.Get<GetFlows.Response>("/api/flows")).Figures!;

        exact.Ages.Where(row => row.Submitted > 0).Select(row => (row.Code, row.Submitted)).ShouldBe([("75-84", 2)]);
        exact.Areas.Select(row => (row.Code, row.Submitted)).ShouldBe([("SW2", 1), ("", 1)]);
    }

    [Fact]
    public async Task What_is_counted_stays_when_a_person_is_erased_unless_it_was_a_mistake()
    {
        var flow = await app.ReferralsFlow();
        var gone = await flow.Worker.Submits("Q05", Reply.Yes, flow.FallsService);
        var mistake = await flow.Worker.Submits("Q05", Reply.Yes, flow.FallsService);

        await Erases(flow, gone.SubmissionId, ErasureReason.AskedByPerson);
        await Erases(flow, mistake.SubmissionId, ErasureReason.EnteredByMistake);

        var exact = (await flow.Hub.Get<GetFlows.Response>("/api/flows")).Figures!;
        exact.Areas.Select(row => (row.Code, row.Submitted)).ShouldBe([("SW2", 1)]);
    }

    [Fact]
    public async Task Times_told_and_refused_and_needs_without_a_service_are_counted()
    {
        var flow = await app.ReferralsFlow();
        await flow.Worker.Post(
            "/api/signposts",
            new
            {
                serviceIds = new[] { flow.FallsService },
                need = "falls",
                how = "Printed",
            }
        );
        await flow.Worker.Post("/api/said-no", new { clientKey = Guid.CreateVersion7() });
        await flow.Worker.Submits("Q07", Reply.Yes);

        var exact = (await flow.Hub.Get<GetFlows.Response>("/api/flows")).Figures!;

        (exact.ToldAbout, exact.SaidNo, exact.Unmet).ShouldBe((1, 1, 1));
        exact.UnmetNeeds.Select(part => (part.Code, part.Count)).ShouldBe([("loneliness", 1)]);
        exact.UnmetAreas.Select(part => (part.Code, part.Count)).ShouldBe([("SW2", 1)]);
    }

    [Fact]
    public async Task A_quarter_that_ended_less_than_four_weeks_ago_waits()
    {
        await using var later = await App.At(new DateTimeOffset(2027, 1, 20, 9, 30, 0, TimeSpan.Zero));
        var flow = await later.ReferralsFlow();
        await flow.Lead.HasReferrals(9, new DateOnly(2026, 11, 12), Ends.Accepted, serviceId: flow.FallsService);
        var member = await flow.Lead.Welcomes(Role.BoardMember);

        await Publishes(flow);

        (await member.Get<GetFlows.Response>("/api/flows")).Quarters.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_board_has_the_newest_quarter_in_a_few_figures()
    {
        var flow = await app.ReferralsFlow();
        await flow.Lead.HasReferrals(12, InAugust, Ends.Completed, days: 5, serviceId: flow.FallsService);
        var worker = flow.Worker;
        (await worker.Get<GetBoardFlow.Response>("/api/board/flow")).Flow.ShouldBeNull();

        await Publishes(flow);

        var board = await worker.Get<GetBoardFlow.Response>("/api/board/flow");
        board.MayOpen.ShouldBeFalse();
        board.Flow!.Quarter.ShouldBe("2026-Q3");
        (board.Flow.AcceptedPercent, board.Flow.AcceptedHigh).ShouldBe((100m, 100m));
        board.Flow.ContactMedian.ShouldBe(3);
        board.Flow.Reported.ShouldBe(12);
    }

    [Fact]
    public async Task Nobody_without_the_part_reads_who_refers_to_whom()
    {
        var flow = await app.ReferralsFlow();

        (await flow.Worker.RefusedGet("/api/flows")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await flow.Falls.RefusedGet("/api/flows")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await flow.Hub.RefusedGet("/api/flows?quarter=2011-Q3")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_organisation_reads_why_its_own_were_declined_and_nobody_elses()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await flow.Falls.Moves(sent.ToFalls, "decline", new() { ["code"] = "AtCapacity", ["note"] = "" });
        await flow.Fire.Moves(sent.ToFire, "acceptance");
        var other = await flow.Lead.Welcomes(Role.Worker);

        var own = await flow.Worker.Get<GetDeclineReasons.Response>("/api/decline-reasons");

        (own.Answered, own.Declined).ShouldBe((2, 1));
        own.Reasons.ShouldHaveSingleItem().Reason.ShouldBe(DeclineCode.AtCapacity);
        own.Reasons[0].Services.ShouldBe([new(flow.FallsService, "Falls Clinic", 1)]);
        (await other.Get<GetDeclineReasons.Response>("/api/decline-reasons")).Answered.ShouldBe(0);
    }

    [Theory]
    [InlineData(0, 0, null, null, null)]
    [InlineData(0, 10, 0.0, 0.0, 27.8)]
    [InlineData(5, 10, 50.0, 23.7, 76.3)]
    [InlineData(81, 263, 30.8, 25.5, 36.6)]
    [InlineData(10, 10, 100.0, 72.2, 100.0)]
    public void A_share_has_its_Wilson_interval(int counted, int all, double? percent, double? low, double? high)
    {
        var share = WilsonInterval.Of(counted, all);

        ((double?)share?.Percent, (double?)share?.Low, (double?)share?.High).ShouldBe((percent, low, high));
    }

    private static Task<bool> Publishes(Flow flow) => flow.Lead.PublishesFlows();

    private static Task<bool> Erases(Flow flow, Guid submissionId, ErasureReason reason) =>
        flow.Lead.App.Inside(
            flow.Lead.PartnershipId,
            async (_, db) =>
            {
                var submission = await db
                    .Submissions.Include(s => s.Person)
                    .Include(s => s.Referrals)
                    .Include(s => s.Consents)
                    .SingleAsync(s => s.Id == submissionId);
                var by = new Act(
                    flow.Hub.MembershipId,
                    flow.Hub.OrganisationId,
                    new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.Zero)
                );
                submission.Withdraw("Asked for it by phone", by);
                submission.ErasePerson(reason, by);
                await db.SaveChangesAsync();
                return true;
            }
        );

    private static object Resident(bool isAddressWithheld) =>
        new
        {
            firstName = "Ada",
            lastName = "Invented",
            dateOfBirth = "1948-03-02",
            address = "",
            postcode = "SW2 1AA",
            phone = "020 7946 0018",
            email = "",
            safeContact = "",
            language = "",
            needsInterpreter = false,
            isAddressWithheld,
        };
}
