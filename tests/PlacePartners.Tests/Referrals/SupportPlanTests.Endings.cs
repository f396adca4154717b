using System.Net;
using PlacePartners.Referrals;
using PlacePartners.Tests.Access;
using PlacePartners.Tests.Referrals.Matching;

namespace PlacePartners.Tests.Referrals;

/// <summary>What ends a plan, or somebody's part in it.</summary>
public sealed partial class SupportPlanTests
{
    [Fact]
    public async Task A_withdrawal_ends_the_sight_of_that_agency_at_once_and_the_lead_passes_on()
    {
        var (flow, plan) = await Opened();
        await flow.Hub.BringsIn(plan, flow.Falls, aims: true, wheel: true, others: true);
        await flow.Hub.BringsIn(plan, flow.Fire);
        var action = await flow.Hub.PlansTo(plan, flow.Fire, "Fit an alarm", Today.AddDays(3));
        var path = PlanScenes.At(plan);
        (
            await flow.Fire.RefusedPost(
                $"{path}/withdrawal",
                new { organisationId = flow.Falls.OrganisationId, how = "Phone" }
            )
        ).Code.ShouldBe("no-plan-consent");

        await flow.Falls.Post($"{path}/withdrawal", new { organisationId = flow.Fire.OrganisationId, how = "Phone" });

        (await flow.Fire.RefusedGet(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await flow.Hub.SeesPlan(plan))
            .Actions.Single(a => a.ActionId == action)
            .State.ShouldBe(PlanActionState.NotDone);

        await flow.Falls.Post($"{path}/withdrawal", new { organisationId = flow.Hub.OrganisationId, how = "Phone" });
        (await flow.Hub.RefusedGet(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await flow.Falls.SeesPlan(plan)).MayTakeLead.ShouldBeTrue();
        await flow.Falls.HandsPlanTo(plan, flow.Falls);
        (await flow.Falls.SeesPlan(plan)).Leads.ShouldBeTrue();

        await flow.Falls.Post($"{path}/withdrawal", new { organisationId = (Guid?)null, how = "Phone" });
        (await flow.Falls.RefusedGet(path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Erasing_the_person_takes_what_was_said_and_ends_the_plan()
    {
        var (flow, plan, submissionId) = await OpenedFrom();
        await flow.Hub.Rates(plan, 3, "Said so.");
        await flow.Worker.Withdraws(submissionId, null);

        await flow.Hub.Post(
            $"/api/hub/submissions/{submissionId}/erasure",
            new { version = await flow.Hub.VersionOf(submissionId), reason = "AskedByPerson" }
        );
        await app.Settled();

        (await flow.Hub.RefusedGet(PlanScenes.At(plan))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await flow.Hub.Get<ListSupportPlans.Response>("/api/support-plans")).Total.ShouldBe(0);
    }

    [Fact]
    public async Task An_ok_to_share_runs_out_after_a_year_and_whoever_leads_asks_again()
    {
        var (flow, plan) = await Opened();
        await flow.Hub.BringsIn(plan, flow.Falls, aims: true);
        app.Clock.SetUtcNow(new DateTimeOffset(2027, 11, 22, 9, 30, 0, TimeSpan.Zero));
        await SignedIn(flow.Falls);
        (await flow.Falls.SeesPlan(plan)).Consents.ShouldHaveSingleItem().EndsOn.ShouldBe(new DateOnly(2027, 11, 23));

        app.Clock.Advance(TimeSpan.FromDays(1));
        await SignedIn(flow.Falls);
        await SignedIn(flow.Hub);
        (await flow.Falls.RefusedGet(PlanScenes.At(plan))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await flow.Hub.SeesPlan(plan)).Consents.ShouldAllBe(said => !said.IsLive);
        await flow.Hub.InvitesToPlan(plan, flow.Falls, aims: true);

        (await flow.Falls.SeesPlan(plan)).Consents.Count(said => said.IsLive).ShouldBe(1);
    }

    [Fact]
    public async Task A_closed_plan_is_read_by_whoever_led_it_and_by_no_other_service()
    {
        var (flow, plan) = await Opened();
        await flow.Hub.BringsIn(plan, flow.Falls, aims: true, wheel: true, others: true);
        await flow.Hub.Post(
            $"{PlanScenes.At(plan)}/closing",
            new
            {
                version = (await flow.Hub.SeesPlan(plan)).Version,
                reason = "AimsMet",
                note = "",
            }
        );

        (await flow.Falls.RefusedGet(PlanScenes.At(plan))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await flow.Hub.SeesPlan(plan)).State.ShouldBe(PlanState.Closed);
    }

    [Fact]
    public async Task How_they_took_back_their_ok_is_kept_and_so_is_what_a_scale_was_called_when_they_rated_it()
    {
        var (flow, plan) = await Opened();
        await flow.Hub.BringsIn(plan, flow.Falls);
        await flow.Hub.Rates(plan, 3);
        await flow.Hub.Post(
            $"{PlanScenes.At(plan)}/withdrawal",
            new { organisationId = flow.Falls.OrganisationId, how = "Letter" }
        );
        var live = await flow.Lead.Get<GetPlanSettings.Response>("/api/plan-settings");
        var scales = live.Scales.Select(s => s.Name == "Money" ? s with { Name = "Pounds and pence" } : s);
        await flow.Lead.Post("/api/plan-settings/scales", new { basedOn = live.ScalesNumber, scales });
        await flow.Hub.Rates(plan, 6);

        var seen = await flow.Hub.SeesPlan(plan);

        seen.Consents.Single(said => said.WithdrawnAt is not null).WithdrawnHow.ShouldBe(ContactChannel.Letter);
        seen.Reviews.Select(review => review.Ratings.Single(r => r.ScaleId == PlanScenes.Money).Name)
            .ShouldBe(["Pounds and pence", "Money"]);
    }

    [Fact]
    public async Task What_a_leaver_was_to_do_is_counted_and_becomes_anybodys_when_they_have_gone()
    {
        var (flow, plan) = await Opened();
        await flow.Hub.BringsIn(plan, flow.Falls);
        var leaver = await flow.Falls.AddsColleague(PlacePartners.Contracts.Access.Role.ServiceWorker);
        var action = await flow.Hub.Post<AddPlanAction.Response>(
            $"{PlanScenes.At(plan)}/actions",
            new
            {
                version = (await flow.Hub.SeesPlan(plan)).Version,
                organisationId = flow.Falls.OrganisationId,
                membershipId = leaver.MembershipId,
                what = "Fit a rail",
                dueOn = Today.AddDays(1),
            }
        );
        var held = await flow.Falls.Text($"/api/members/{leaver.MembershipId}/holdings");
        held.ShouldContain("SupportPlans");

        await flow.Falls.Delete($"/api/members/{leaver.MembershipId}");
        await app.RemindsOfPlans(flow.Lead);

        (await flow.Hub.SeesPlan(plan)).Actions.Single(a => a.ActionId == action.ActionId).Worker.ShouldBeNull();
        app.Mail.To(flow.Falls.Email)
            .ShouldContain(m => m.Subject.StartsWith("Something in a support plan is due soon"));
    }
}
