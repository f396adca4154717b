using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Access;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Partnerships.Partners;
using PlacePartners.Partnerships.Protection;
using PlacePartners.Referrals;
using PlacePartners.Tests.Access;
using PlacePartners.Tests.Referrals;
using PlacePartners.Tests.Services;

namespace PlacePartners.Tests.Partnerships;

public sealed class InstrumentTests(App app) : IClassFixture<App>
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public async Task When_both_have_signed_the_new_lead_answers_for_the_records()
    {
        var lead = await app.ReferringPartnership();
        var heir = await lead.Welcomes(Role.OrganisationCoordinator);
        var worker = await lead.Welcomes(Role.Worker);
        var hub = await lead.Welcomes(Role.HubWorker);
        var made = await worker.Submits("Q05", Reply.Yes);
        var instrument = await DrawUp(lead, InstrumentKind.LeadChange, heir, Today);

        await Sign(lead, instrument);
        (await worker.Opens(made.SubmissionId)).Controller.ShouldStartWith("Lead Council");
        await Sign(heir, instrument);
        await app.Settled();

        (await worker.Opens(made.SubmissionId)).Controller.ShouldStartWith("Partner");
        var me = await heir.Get<GetMe.Response>("/api/me");
        me.Partnership.LeadOrganisationId.ShouldBe(heir.OrganisationId);
        me.Roles.ShouldContain(Role.PartnershipManager);
        (await lead.Get<GetMe.Response>("/api/me")).Roles.ShouldBe([Role.OrganisationCoordinator]);
        var partners = (await heir.Get<ListPartners.Response>("/api/partners")).Items;
        partners.Single(p => p.Commitment == CommitmentLevel.Lead).OrganisationId.ShouldBe(heir.OrganisationId);
        var item = (await heir.Get<ListInstruments.Response>("/api/instruments")).Items.Single();
        item.CarriedOutAt.ShouldNotBeNull();
        item.Signatures.Count.ShouldBe(2);
        item.Terms.ShouldContain("From 23 November 2026");

        // The new lead has assessed nothing yet.
        var refused = await worker.RefusedPost("/api/submissions", ReferralsScenes.Form("Q05", Reply.Yes));
        refused.Code.ShouldBe("referrals-off");
        await heir.Assesses(text => text with { Flows = [.. text.Flows.Select(flow => Of(flow, heir))] });
        await worker.Submits("Q05", Reply.Yes);
        await hub.Get<ListHubQueue.Response>("/api/hub/submissions");
    }

    [Fact]
    public async Task It_waits_for_its_day_and_is_carried_out_once()
    {
        var lead = await app.ReferringPartnership();
        var heir = await lead.Welcomes(Role.OrganisationCoordinator);
        var instrument = await DrawUp(lead, InstrumentKind.LeadChange, heir, Today);
        await Sign(lead, instrument);
        await app.Inside(
            lead.PartnershipId,
            async (_, db) =>
                await db.Set<Instrument>()
                    .ExecuteUpdateAsync(set => set.SetProperty(i => i.EffectiveOn, Today.AddDays(1)))
        );
        await Sign(heir, instrument);
        (await LeadOf(heir)).ShouldBe(lead.OrganisationId);

        await Morning(lead);
        (await LeadOf(heir)).ShouldBe(lead.OrganisationId);
        await app.Inside(
            lead.PartnershipId,
            async (_, db) =>
                await db.Set<Instrument>().ExecuteUpdateAsync(set => set.SetProperty(i => i.EffectiveOn, Today))
        );
        await Morning(lead);
        await Morning(lead);

        (await LeadOf(heir)).ShouldBe(heir.OrganisationId);
        (
            await lead.RefusedPost(
                $"/api/instruments/{instrument}/cancellation",
                new { version = await VersionOf(lead, instrument) }
            )
        ).Code.ShouldBe("instrument-over");
    }

    [Fact]
    public async Task Where_the_signer_has_left_a_coordinator_of_the_new_lead_manages()
    {
        var lead = await app.ReferringPartnership();
        var heir = await lead.Welcomes(Role.OrganisationCoordinator);
        var colleague = await heir.AddsColleague(Role.OrganisationCoordinator);
        var instrument = await DrawUp(lead, InstrumentKind.LeadChange, heir, Today);
        await Sign(heir, instrument);
        await colleague.Delete($"/api/members/{heir.MembershipId}");

        await Sign(lead, instrument);
        await app.Settled();

        (await colleague.Get<GetMe.Response>("/api/me")).Roles.ShouldContain(Role.PartnershipManager);
    }

    [Fact]
    public async Task A_partnership_ends_once_no_service_is_in_touch_with_anybody()
    {
        var lead = await app.ReferringPartnership();
        var keeper = await lead.Welcomes(Role.OrganisationCoordinator);
        var worker = await lead.Welcomes(Role.Worker);
        var hub = await lead.Welcomes(Role.HubWorker);
        var falls = await lead.WelcomesReceiver();
        var service = await falls.Lists("Falls Clinic", "falls");
        await app.Settled();
        var made = await worker.Submits("Q05", Reply.Yes, service);
        var referral = (await worker.Opens(made.SubmissionId)).Referrals[0].ReferralId;
        await hub.Confirms(made.SubmissionId);
        await hub.Sends(made.SubmissionId, referral);
        var instrument = await DrawUp(lead, InstrumentKind.Dissolution, keeper, Today);
        await Sign(lead, instrument);
        await Sign(keeper, instrument);

        var waiting = await lead.Get<ListInstruments.Response>("/api/instruments");
        (waiting.OpenReferrals, waiting.Items[0].CarriedOutAt).ShouldBe((1, null));
        await hub.Post(
            $"/api/hub/submissions/{made.SubmissionId}/referrals/{referral}/recall",
            new { version = await hub.VersionOf(made.SubmissionId), note = "The partnership comes to its end." }
        );
        await Morning(lead);
        await app.Settled();

        (await keeper.Get<GetDataProtection.Response>("/api/data-protection")).Gaps.ShouldBe([ProtectionGap.Dissolved]);
        foreach (var gone in new[] { lead, worker, hub, falls })
            (await gone.RefusedGet("/api/me")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nobody_else_sees_signs_or_cancels_it()
    {
        var lead = await app.ReferringPartnership();
        var heir = await lead.Welcomes(Role.OrganisationCoordinator);
        var other = await lead.Welcomes(Role.OrganisationCoordinator);
        var instrument = await DrawUp(lead, InstrumentKind.LeadChange, heir, Today.AddDays(30));

        (await other.Get<ListInstruments.Response>("/api/instruments")).Items.ShouldBeEmpty();
        foreach (var act in new[] { "signature", "cancellation" })
            (
                await other.RefusedPost(
                    $"/api/instruments/{instrument}/{act}",
                    new
                    {
                        version = 1,
                        isAuthorised = true,
                        position = "Trustee",
                    }
                )
            ).Status.ShouldBe(HttpStatusCode.NotFound);
        (await lead.RefusedPost("/api/instruments", Terms(InstrumentKind.Dissolution, heir, Today))).Code.ShouldBe(
            "instrument-open"
        );
        await heir.Post(
            $"/api/instruments/{instrument}/cancellation",
            new { version = await VersionOf(heir, instrument) }
        );
        (
            await lead.RefusedPost("/api/instruments", Terms(InstrumentKind.LeadChange, lead, Today))
        ).Errors!.Keys.ShouldBe(["toOrganisationId"]);
        (
            await lead.RefusedPost("/api/instruments", Terms(InstrumentKind.LeadChange, heir, Today.AddDays(-1)))
        ).Errors!.Keys.ShouldBe(["effectiveOn"]);
    }

    private static FlowForm Of(FlowForm flow, Person controller) =>
        flow.Arrangement == Arrangement.Each ? flow : flow with { ControllerId = controller.OrganisationId };

    private static object Terms(InstrumentKind kind, Person to, DateOnly effectiveOn) =>
        new
        {
            kind = kind.ToString(),
            toOrganisationId = to.OrganisationId,
            effectiveOn,
            terms = "From {date}, {to} leads {partnership} in place of {from} and answers for its records.",
        };

    private static async Task<Guid> DrawUp(Person lead, InstrumentKind kind, Person to, DateOnly effectiveOn) =>
        (await lead.Post<DrawUpInstrument.Response>("/api/instruments", Terms(kind, to, effectiveOn))).InstrumentId;

    private static async Task Sign(Person party, Guid instrumentId) =>
        await party.Post(
            $"/api/instruments/{instrumentId}/signature",
            new
            {
                version = await VersionOf(party, instrumentId),
                isAuthorised = true,
                position = "Trustee",
            }
        );

    private static async Task<int> VersionOf(Person party, Guid instrumentId) =>
        (await party.Get<ListInstruments.Response>("/api/instruments"))
            .Items.Single(item => item.InstrumentId == instrumentId)
            .Version;

    private static async Task<Guid> LeadOf(Person person) =>
        (await person.Get<GetMe.Response>("/api/me")).Partnership.LeadOrganisationId;

    private Task Morning(Person lead) =>
        app.Inside(
            lead.PartnershipId,
            async (services, _) =>
            {
                await services.GetRequiredService<CarryOutInstruments>().Run(TestContext.Current.CancellationToken);
                return true;
            }
        );
}
