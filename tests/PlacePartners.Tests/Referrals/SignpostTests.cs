using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Board;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Referrals;
using PlacePartners.Tests.Partnerships;
using PlacePartners.Tests.Services;

namespace PlacePartners.Tests.Referrals;

public sealed class SignpostTests(App app)
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public async Task Telling_somebody_about_a_service_is_counted_without_a_person()
    {
        var lead = await app.ReferringPartnership();
        var partner = await lead.Welcomes(Role.OrganisationCoordinator);
        var serviceId = await partner.Lists("Lunch Club", "food", takesReferrals: false);
        var worker = await lead.Welcomes(Role.Worker);

        await worker.Post(
            "/api/signposts",
            new
            {
                serviceIds = new[] { serviceId },
                need = "food",
                how = "Printed",
            }
        );

        (await Ask(worker, new GetSignpostFacts(Today, Today))).Count.ShouldBe(1);
        (await Ask(worker, new GetSignpostFacts(Today.AddDays(1), Today.AddDays(2)))).ShouldBeEmpty();
        (await app.Inside(worker.PartnershipId, (_, db) => db.People.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_service_that_takes_no_referrals_is_told_about_within_a_checklist()
    {
        var lead = await app.ReferringPartnership();
        var partner = await lead.Welcomes(Role.OrganisationCoordinator);
        var falls = await partner.Lists();
        var lunch = await partner.Lists("Lunch Club", "food", takesReferrals: false);
        var worker = await lead.Welcomes(Role.Worker);
        await app.Settled();
        var form = ReferralsScenes.Form("Q05", Reply.Yes, falls);
        form["answers"] = new[] { new { questionId = "Q05", reply = "Yes" }, new { questionId = "Q14", reply = "No" } };
        form["toldAbout"] = new[] { lunch };

        var made = await worker.Post<SubmitChecklist.Response>("/api/submissions", form);

        (await worker.Opens(made.SubmissionId))
            .Needs.Select(need => need.Result)
            .ShouldBe([NeedResult.Referred, NeedResult.Signposted]);
        (await Ask(worker, new GetSignpostFacts(Today, Today))).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_boards_count_opens_its_rows_and_hides_a_few()
    {
        var lead = await app.ReferringPartnership();
        var partner = await lead.Welcomes(Role.OrganisationCoordinator);
        var hub = await lead.Welcomes(Role.HubWorker);
        var serviceId = await partner.Lists("Lunch Club", "food", takesReferrals: false);
        async Task Tells() =>
            await hub.Post(
                "/api/signposts",
                new
                {
                    serviceIds = new[] { serviceId },
                    need = "food",
                    how = "Printed",
                }
            );
        await Tells();

        var few = await lead.Get<GetBoardSignposts.Response>("/api/board/signposts");
        for (var more = 0; more < 4; more++)
            await Tells();
        var many = await lead.Get<GetBoardSignposts.Response>("/api/board/signposts");
        var held = await hub.Get<GetBoardSignposts.Response>("/api/board/signposts?search=lunch");
        var none = await hub.Get<GetBoardSignposts.Response>("/api/board/signposts?search=swimming");
        var file = await lead.Browser.GetStringAsync($"/p/{lead.Slug}/api/board/signposts/export");

        (few.Times, few.IsAtLeast).ShouldBe((0, true));
        (many.Times, many.IsAtLeast).ShouldBe((5, false));
        many.Items.ShouldBe([new(many.Items[0].Quarter, 5, null)]);
        (held.Items.Count, none.Items.Count).ShouldBe((5, 0));
        file.ShouldContain($"{many.Items[0].Quarter},5,,,,");
        held.Items.ShouldAllBe(row =>
            row.Held!.ServiceName == "Lunch Club" && row.Held.How == "Printed" && row.Held.ToldOn == Today
        );
        (await lead.Get<Contracts.Board.BoardFigures>("/api/board")).Referrals.ToldAbout.ShouldBe(5);
    }

    [Fact]
    public async Task Facts_for_the_board_name_no_person()
    {
        var lead = await app.ReferringPartnership();
        var partner = await lead.Welcomes(Role.OrganisationCoordinator);
        var serviceId = await partner.Lists();
        var worker = await lead.Welcomes(Role.Worker);
        await app.Settled();
        await worker.Submits("Q05", Reply.Yes, serviceId);

        var fact = (await Ask(worker, new GetReferralFacts(Today, Today, IsBetween: true))).ShouldHaveSingleItem();

        (fact.Between!.ServiceId, fact.State, fact.MadeOn).ShouldBe((serviceId, "proposed", Today));
        (fact.Between.OrganisationId, fact.Between.ReferringOrganisationId).ShouldBe(
            (partner.OrganisationId, worker.OrganisationId)
        );
        (await Ask(worker, new GetReferralFacts(Today, Today))).ShouldHaveSingleItem().Between.ShouldBeNull();
        (await Ask(worker, new GetReferralFacts(Today.AddDays(-2), Today.AddDays(-1)))).ShouldBeEmpty();
    }

    private Task<T> Ask<T>(Person person, IRequest<T> request) =>
        app.Inside(person.PartnershipId, (services, _) => services.GetRequiredService<IMediator>().Send(request));
}
