using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Access;
using PlacePartners.Contracts.Board;
using PlacePartners.Measures;
using PlacePartners.Measures.Definitions;
using PlacePartners.Notifications;
using PlacePartners.Partnerships;
using PlacePartners.Plans;
using PlacePartners.Platform.Demo;
using PlacePartners.Referrals;
using PlacePartners.Services;

namespace PlacePartners.Tests.Demo;

/// <summary>What each persona finds when they sign in.</summary>
public sealed partial class DemoPlaceTests
{
    [Theory]
    [InlineData("lead")]
    [InlineData("coordinator")]
    [InlineData("worker")]
    [InlineData("hub")]
    [InlineData("service")]
    [InlineData("board")]
    public async Task Each_persona_signs_in_with_one_click(string persona)
    {
        var person = await SignsIn(persona);

        var me = await person.Get<GetMe.Response>("/api/me");

        me.Name.ShouldBe(Personas.All.Single(p => p.Key == persona).Name);
    }

    [Fact]
    public async Task The_lead_sees_two_organisations_on_their_way_in()
    {
        var waiting = await Inside(db => db.Partners.CountAsync(partner => partner.Commitment == null));
        var joined = await Inside(db =>
            db.Partners.CountAsync(partner => partner.Commitment == null && partner.JoinedAt != null)
        );

        (waiting, joined).ShouldBe((2, 1));
    }

    [Fact]
    public async Task The_coordinator_has_a_return_to_send_and_a_late_milestone()
    {
        var coordinator = await SignsIn("coordinator");
        var measures = await coordinator.Get<ListMeasures.Response>("/api/measures?figuresFrom=Returns");
        var today = DateOnly.FromDateTime(Day.Date);

        measures.Total.ShouldBe(7);
        var asked = await Inside(async db =>
            (await db.Measures.ToListAsync())
                .Where(m => m.ReturnedBy.Contains(coordinator.OrganisationId))
                .Select(m => m.Id)
                .ToList()
        );
        var sent = await Inside(db =>
            db.Observations.Where(o =>
                    o.OrganisationId == coordinator.OrganisationId && o.PeriodEnd > today.AddMonths(-3)
                )
                .Select(o => o.MeasureId)
                .ToListAsync()
        );
        asked.Except(sent).Count().ShouldBe(1);
        (
            await Inside(db =>
                db.Milestones.Where(m => m.OwnerOrganisationId == coordinator.OrganisationId).ToListAsync()
            )
        ).ShouldContain(m => m.IsLate(today));
    }

    [Fact]
    public async Task The_worker_follows_own_checklists()
    {
        var worker = await SignsIn("worker");

        (await worker.Get<ListSubmissions.Response>("/api/submissions")).Total.ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task The_hub_has_checklists_to_confirm()
    {
        var hub = await SignsIn("hub");

        (await hub.Get<ListHubQueue.Response>("/api/hub/submissions?state=Submitted")).Total.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task The_service_has_referrals_to_answer()
    {
        var service = await SignsIn("service");

        (await service.Get<ListInbox.Response>("/api/inbox?state=Sent")).Total.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task The_board_opens_within_reason()
    {
        var board = await SignsIn("board");
        await board.Get<BoardFigures>("/api/board");
        var watch = Stopwatch.StartNew();

        var figures = await board.Get<BoardFigures>("/api/board");

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        figures.Goals.Count.ShouldBe(4);
        figures.Goals.ShouldAllBe(goal => goal.Measures.Count > 0 && goal.Milestones.Done > 0);
        figures.Goals.Sum(goal => goal.Milestones.Late).ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task A_receiver_sees_only_its_own_referrals()
    {
        var service = await SignsIn("service");
        var foreign = await Inside(db =>
            db.Referrals.Where(r => r.OrganisationId != service.OrganisationId && r.SentAt != null)
                .Select(r => r.Id)
                .FirstAsync()
        );
        var declined = await Inside(db =>
            db.Referrals.Where(r => r.OrganisationId == service.OrganisationId && r.DeclinedAt != null)
                .Select(r => r.Id)
                .FirstAsync()
        );
        var own = await Inside(db =>
            db.Services.Where(s => s.OrganisationId == service.OrganisationId).Select(s => s.Name).ToListAsync()
        );

        var inbox = await service.Get<ListInbox.Response>("/api/inbox?take=100");

        inbox.Items.Select(row => row.ServiceName).Distinct().ShouldBeSubsetOf(own);
        (await service.RefusedGet($"/api/inbox/{foreign}")).Code.ShouldBe("not-found");
        (await service.RefusedGet($"/api/inbox/{declined}")).Code.ShouldBe("not-found");
    }

    [Fact]
    public async Task Each_persona_has_notices_to_read()
    {
        foreach (var persona in new[] { "lead", "coordinator", "worker", "hub", "service" })
            (await (await SignsIn(persona)).Get<GetMe.Response>("/api/me")).UnreadNotices.ShouldBeGreaterThan(
                0,
                persona
            );
        (await Count<Notice>()).ShouldBeLessThan(2_000);
    }
}
