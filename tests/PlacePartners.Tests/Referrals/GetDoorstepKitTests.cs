using System.Net;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Time;
using PlacePartners.Referrals;
using PlacePartners.Tests.Partnerships;
using PlacePartners.Tests.Services;

namespace PlacePartners.Tests.Referrals;

public sealed class GetDoorstepKitTests(App app)
{
    private const string Kit = "/api/doorstep-kit";

    [Fact]
    public async Task It_leads_to_the_same_services_as_the_server_for_every_question()
    {
        var (_, worker) = await Scene("falls", "falls", "activity");
        var kit = await worker.Get<GetDoorstepKit.Response>(Kit);

        foreach (var question in kit.Checklist.Sections.SelectMany(section => section.Questions))
        {
            var proposed = await worker.Proposes((question.QuestionId, question.Trigger));
            var route = kit.Routes.Single(route => route.Need == question.Need);

            route.ServiceIds.ShouldBe(proposed.Services.Select(service => service.ServiceId), question.QuestionId);
            foreach (var service in proposed.Services)
                kit.Services.Single(known => known.ServiceId == service.ServiceId)
                    .ShouldBe(
                        new GetDoorstepKit.ServiceInKit(
                            service.ServiceId,
                            service.Name,
                            service.OrganisationName,
                            service.Description,
                            service.Phone,
                            service.Website,
                            service.TakesReferrals,
                            service.Availability
                        )
                    );
        }
    }

    [Fact]
    public async Task It_carries_the_wording_and_the_numbers_to_ring_and_whose_phone_it_is()
    {
        var (_, worker) = await Scene("falls");

        var kit = await worker.Get<GetDoorstepKit.Response>(Kit);

        kit.MembershipId.ShouldBe(worker.MembershipId);
        kit.Checklist.Number.ShouldBe(1);
        kit.Checklist.Wording.Text.ShouldContain("Are you happy");
        kit.Gaps.ShouldBeEmpty();
        kit.Numbers.ShouldNotBeNull();
    }

    [Fact]
    public async Task Nobody_is_named_in_it()
    {
        var (lead, worker) = await Scene("falls");
        var hub = await lead.Welcomes(Role.HubWorker);
        await lead.MakesLive(hub, UkTime.Today(app.Clock), question => question);
        await worker.Submits("Q17", Reply.Yes);

        var kit = await worker.Browser.GetStringAsync($"/p/{worker.Slug}{Kit}");

        (await lead.Get<GetChecklist.Response>("/api/checklist")).PublishedBy.ShouldNotBeNullOrEmpty();
        kit.ShouldContain("\"publishedBy\":null");
        kit.ShouldNotContain("Invented");
        kit.ShouldNotContain(worker.Email);
    }

    [Fact]
    public async Task It_says_that_referrals_are_off()
    {
        var lead = await app.Partnership();
        var worker = await lead.Welcomes(Role.Worker);

        (await worker.Get<GetDoorstepKit.Response>(Kit)).Gaps.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Whoever_makes_no_referrals_gets_none()
    {
        var (lead, _) = await Scene("falls");
        var reader = await lead.Welcomes(Role.Evaluator);

        (await reader.RefusedGet(Kit)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_form_that_waited_on_a_phone_keeps_the_day_of_the_visit()
    {
        var (_, worker) = await Scene("falls");
        var kit = await worker.Get<GetDoorstepKit.Response>(Kit);
        var visited = DateOnly.FromDateTime(kit.AsOf.Date).AddDays(-6);
        var form = ReferralsScenes.Form("Q05", Reply.Yes, kit.Services[0].ServiceId);
        form["filledOn"] = visited.ToString("O");

        var made = await worker.Post<SubmitChecklist.Response>("/api/submissions", form);

        var submission = await worker.Opens(made.SubmissionId);
        submission.FilledOn.ShouldBe(visited);
        submission.Consents.ShouldHaveSingleItem().GivenOn.ShouldBe(visited);
    }

    [Theory]
    [InlineData(-8)]
    [InlineData(2)]
    public async Task A_form_is_not_sent_longer_than_a_phone_keeps_it(int days)
    {
        var (_, worker) = await Scene("falls");
        var kit = await worker.Get<GetDoorstepKit.Response>(Kit);
        var form = ReferralsScenes.Form("Q05", Reply.Yes, kit.Services[0].ServiceId);
        form["filledOn"] = DateOnly.FromDateTime(kit.AsOf.Date).AddDays(days).ToString("O");

        (await worker.RefusedPost("/api/submissions", form)).Errors!.ShouldContainKey("filledOn");
    }

    private async Task<(Person Lead, Person Worker)> Scene(params string[] needs)
    {
        var lead = await app.ReferringPartnership();
        var partner = await lead.Welcomes(Role.OrganisationCoordinator);
        var worker = await lead.Welcomes(Role.Worker);
        foreach (var (index, need) in needs.Index())
            await partner.Lists($"Service {index} for {need}", need);
        await app.Settled();
        return (lead, worker);
    }
}
