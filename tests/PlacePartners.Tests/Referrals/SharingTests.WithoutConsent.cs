using System.Net;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Access;
using PlacePartners.Contracts.Access;
using PlacePartners.Referrals;
using PlacePartners.Tests.Access;

namespace PlacePartners.Tests.Referrals;

/// <summary>What is shared though the person did not agree.</summary>
public sealed partial class SharingTests
{
    [Fact]
    public async Task Shared_without_consent_it_goes_to_the_named_one_alone_and_is_flagged_everywhere()
    {
        var flow = await app.ReferralsFlow();
        var (id, referralId) = await flow.Undecided();
        await flow.Hub.Holds(Role.OrganisationCoordinator, Role.HubWorker);
        var lead = await flow.Hub.AddsColleague(Role.SafeguardingLead);
        await flow.Overrides(id, referralId);
        await flow.Hub.Sends(id, referralId);
        await app.Settled();

        var waiting = (await lead.Get<ListOverrides.Response>("/api/overrides")).Items.ShouldHaveSingleItem();
        await lead.Post(
            $"/api/overrides/{waiting.OverrideId}/settlement",
            new
            {
                version = waiting.Version,
                isApproved = true,
                note = "",
            }
        );

        var row = (await flow.Falls.SeesInbox()).Items.ShouldHaveSingleItem();
        row.IsWithoutConsent.ShouldBeTrue();
        (await flow.Fire.SeesInbox()).Total.ShouldBe(0);
        var before = (await flow.Falls.Receives(referralId)).Sharing.Override!;
        (before.Facts, before.PersonWasTold, before.IsApproved).ShouldBe(("", false, true));
        await flow.Falls.Moves(referralId, "acceptance");
        (await flow.Falls.Receives(referralId)).Sharing.Override!.Facts.ShouldContain("third fall");
        (await flow.Falls.Text("/api/inbox/export")).ShouldContain(",yes");
        (await flow.Hub.Text("/api/hub/submissions/export")).Trim().ShouldEndWith(",1");
        (await flow.Worker.Text("/api/submissions/export")).Trim().ShouldEndWith(",1");
        (await flow.Worker.Opens(id)).Referrals.Single(r => r.ReferralId == referralId).IsWithoutConsent.ShouldBeTrue();
    }

    [Fact]
    public async Task Nobody_approves_their_own_and_only_those_who_may_see_it()
    {
        var flow = await app.ReferralsFlow();
        var (id, referralId) = await flow.Undecided();
        await flow.Hub.Holds(Role.HubWorker, Role.SafeguardingLead);
        var elsewhere = await flow.Fire.AddsColleague(Role.SafeguardingLead);
        var made = await flow.Overrides(id, referralId);
        var address = $"/api/overrides/{made.OverrideId}/settlement";
        var approval = new
        {
            version = 1,
            isApproved = true,
            note = "",
        };

        (await flow.Hub.RefusedPost(address, approval)).Code.ShouldBe("own-override");
        (await elsewhere.RefusedPost(address, approval)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await elsewhere.Get<ListOverrides.Response>("/api/overrides")).Total.ShouldBe(0);
        (await flow.Worker.RefusedGet("/api/overrides")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Whoever_has_a_second_membership_is_no_second_person()
    {
        var flow = await app.ReferralsFlow();
        var (id, referralId) = await flow.Undecided();
        var made = await flow.Overrides(id, referralId);
        await app.Inside(
            flow.Lead.PartnershipId,
            async (services, db) =>
            {
                var members = await services.GetRequiredService<IMediator>().Send(new GetMembers());
                var mine = members.Single(m => m.Email == flow.Lead.Email);
                var maker = await db.Set<SharingOverride>().SingleAsync(o => o.Id == made.OverrideId);
                var hers = await db.Set<Membership>().SingleAsync(m => m.Id == maker.MadeByMembershipId);
                db.Entry(hers).Property(m => m.AccountId).CurrentValue = mine.AccountId;
                return await db.SaveChangesAsync();
            }
        );

        var refused = await flow.Lead.RefusedPost(
            $"/api/overrides/{made.OverrideId}/settlement",
            new
            {
                version = 1,
                isApproved = true,
                note = "",
            }
        );

        refused.Code.ShouldBe("own-override");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Unapproved_by_the_next_working_day_or_refused_sight_ends_and_the_hub_is_told(bool isRefused)
    {
        var flow = await app.ReferralsFlow();
        var (id, referralId) = await flow.Undecided();
        var made = await flow.Overrides(id, referralId);
        made.DueAt.ShouldBe(new DateTimeOffset(2026, 11, 24, 17, 0, 0, TimeSpan.Zero));
        await flow.Hub.Sends(id, referralId);
        await app.Settled();

        if (isRefused)
            await flow.Lead.Post(
                $"/api/overrides/{made.OverrideId}/settlement",
                new
                {
                    version = 1,
                    isApproved = false,
                    note = "The facts do not carry it.",
                }
            );
        else
        {
            await Runs(flow, made.DueAt.AddMinutes(-1));
            (await (await SignedIn(flow.Falls)).SeesInbox()).Total.ShouldBe(1);
            await Runs(flow, made.DueAt);
        }
        await app.Settled();

        var falls = await SignedIn(flow.Falls);
        (await falls.SeesInbox()).Total.ShouldBe(0);
        (await falls.RefusedGet($"/api/inbox/{referralId}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await falls.Get<ListDeletions.Response>("/api/inbox/deletions")).Waiting.ShouldBe(1);
        app.Mail.To(flow.Hub.Email)
            .ShouldContain(m => m.Subject.Contains("Sharing without consent has ended", StringComparison.Ordinal));
        var hub = await SignedIn(flow.Hub);
        (await hub.SeesInHub(id))
            .Submission.Referrals.Single(r => r.ReferralId == referralId)
            .State.ShouldBe(ReferralState.Recalled);
    }

    [Fact]
    public async Task What_the_person_was_not_told_stands_on_no_card_and_no_withdrawal_ends_it()
    {
        var flow = await app.ReferralsFlow();
        var (id, referralId) = await flow.Undecided();
        await flow.Hub.Confirms(id);
        var toFire = Flow.ReferralTo(await flow.Hub.SeesInHub(id), flow.FireService);
        await flow.Overrides(id, referralId);
        await flow.Hub.Sends(id, referralId, toFire);
        await app.Settled();
        var card = await flow.Worker.PrintsCard(id);
        var resident = app.Stranger();

        var page = await resident.OpensCard(card);
        card.Agencies.Count.ShouldBe(1);
        page.Page.Lines.Select(line => line.ReferralId).ShouldBe([toFire]);
        var hidden = await resident.RefusedPost(
            "/api/account/cards/stop-preview",
            new { pass = page.Pass, referralId }
        );
        hidden.Status.ShouldBe(HttpStatusCode.NotFound);

        var one = await flow.Hub.RefusedGet($"/api/submissions/{id}/withdrawal?serviceId={flow.FallsService}");
        await flow.Hub.Withdraws(id, null);

        one.Code.ShouldBe("shared-without-consent");
        (await flow.Falls.SeesInbox()).Total.ShouldBe(1);
        (await flow.Fire.SeesInbox()).Total.ShouldBe(0);
    }
}
