using System.Net;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Access;
using PlacePartners.Contracts.Access;
using PlacePartners.Referrals;
using PlacePartners.Tests.Access;

namespace PlacePartners.Tests.Referrals;

/// <summary>Limits, decisions for people who cannot decide, sharing without consent, its end and its renewal.</summary>
public sealed class SharingTests : IAsyncLifetime
{
    // A Monday.
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.At(Start);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_yes_with_limits_reaches_hub_and_receiver_with_what_was_left_out()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submits(
            new
            {
                serviceId = flow.FallsService,
                agrees = true,
                answer = "YesWithLimits",
                leftOut = new[] { "Answers" },
                limits = "Not on Fridays, my brother is here.",
            },
            new { serviceId = flow.FireService, agrees = true }
        );
        await flow.Hub.Confirms(id);
        var seen = await flow.Hub.SeesInHub(id);
        var toFalls = Flow.ReferralTo(seen, flow.FallsService);
        await flow.Hub.Sends(id, toFalls);
        await app.Settled();

        var before = (await flow.Falls.Receives(toFalls)).Sharing;
        await flow.Falls.Moves(toFalls, "acceptance");
        var after = await flow.Falls.Receives(toFalls);

        before.Limits.ShouldBe("");
        before.LeftOut.ShouldBe([DataGroup.Answers]);
        after.Sharing.Limits.ShouldBe("Not on Fridays, my brother is here.");
        after.Answers.ShouldBeEmpty();
        after.Person.ShouldNotBeNull();
        var consent = seen.Submission.Consents.Single(c => c.ServiceId == flow.FallsService);
        (consent.Answer, consent.Limits).ShouldBe((ConsentAnswer.YesWithLimits, "Not on Fridays, my brother is here."));
    }

    [Fact]
    public async Task A_relative_cannot_agree_and_nothing_is_kept()
    {
        var flow = await app.ReferralsFlow();
        var form = ReferralsScenes.Form("Q05", Reply.Yes, flow.FallsService);
        form["consent"] = SharingScenes.Taken("Relative", "Noor Invented");

        var refused = await flow.Worker.RefusedPost("/api/submissions", form);

        refused.Code.ShouldBe("relative-cannot-agree");
        (await flow.Worker.Get<ListSubmissions.Response>("/api/submissions")).Total.ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_cannot_decide_is_decided_for_with_reasons_and_then_it_can_be_sent()
    {
        var flow = await app.ReferralsFlow();
        var (id, referralId) = await flow.Undecided();
        await flow.Hub.Confirms(id);
        var address = $"/api/hub/submissions/{id}/sending";
        var unsent = await flow.Hub.RefusedPost(
            address,
            new { version = await flow.Hub.VersionOf(id), referralIds = new[] { referralId } }
        );

        await flow.Hub.Post(
            $"/api/hub/submissions/{id}/referrals/{referralId}/best-interests",
            new
            {
                version = await flow.Hub.VersionOf(id),
                assessment = "Cannot keep in mind what the clinic is for long enough to weigh it.",
                decisionMaker = "Noor Invented, social worker",
                consulted = "Her daughter, who says she always wanted to walk.",
                reasons = "She falls every week and wants to stay at home.",
            }
        );
        await flow.Hub.Sends(id, referralId);
        await app.Settled();

        unsent.Code.ShouldBe("no-consent");
        var received = await flow.Falls.Receives(referralId);
        received.Sharing.IsBestInterests.ShouldBeTrue();
        received.Sharing.Override.ShouldBeNull();
        (await flow.Hub.SeesInHub(id)).Decisions.BestInterests.Single().DecisionMaker.ShouldStartWith("Noor");
    }

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

    [Fact]
    public async Task One_data_group_is_taken_back_from_one_receiver_which_deletes_it_and_says_so()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await flow.Falls.Moves(sent.ToFalls, "acceptance");
        var address = $"/api/submissions/{sent.SubmissionId}/withdrawal";

        var preview = await flow.Worker.Get<PreviewWithdrawal.Response>(
            $"{address}?serviceId={flow.FallsService}&group=Answers"
        );
        await flow.Worker.Post(
            address,
            new
            {
                serviceId = flow.FallsService,
                group = "Answers",
                how = "Phone",
                note = "",
            }
        );
        await app.Settled();

        preview
            .Effects.Select(e => (e.What, e.Groups!.Single()))
            .ShouldBe([(WithdrawalEffect.Narrowed, DataGroup.Answers)]);
        var received = await flow.Falls.Receives(sent.ToFalls);
        received.Answers.ShouldBeEmpty();
        received.Person.ShouldNotBeNull();
        var asked = (await flow.Falls.Get<ListDeletions.Response>("/api/inbox/deletions")).Items.ShouldHaveSingleItem();
        asked.Groups.ShouldBe([DataGroup.Answers]);
        await flow.Falls.Post(
            $"/api/inbox/deletions/{asked.DeletionId}/done",
            new { version = asked.Version, keepsByLaw = false }
        );
        var receipt = await flow.Worker.Get<GetWithdrawalReceipt.Response>(
            $"/api/submissions/{sent.SubmissionId}/withdrawal-receipt"
        );
        var effect = receipt.Effects.ShouldHaveSingleItem();
        (effect.What, effect.DeletedAt is not null).ShouldBe((WithdrawalEffect.Narrowed, true));
        (
            await flow.Fire.RefusedPost(
                $"/api/inbox/deletions/{asked.DeletionId}/done",
                new { version = 2, keepsByLaw = false }
            )
        ).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_last_group_taken_back_ends_it_all()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        foreach (var group in new[] { "Health", "Household", "Answers", "Contact" })
            await flow.Worker.Post(
                $"/api/submissions/{sent.SubmissionId}/withdrawal",
                new
                {
                    serviceId = (Guid?)null,
                    group,
                    how = "Phone",
                    note = "",
                }
            );
        await app.Settled();

        (await flow.Falls.SeesInbox()).Total.ShouldBe(0);
        (await flow.Fire.SeesInbox()).Total.ShouldBe(0);
        (await flow.Hub.SeesInHub(sent.SubmissionId)).Submission.Consents.Count(c => c.WithdrawnAt != null).ShouldBe(2);
    }

    [Fact]
    public async Task After_its_end_it_can_only_be_read_until_the_hub_has_asked_again()
    {
        var flow = await app.ReferralsFlow();
        await flow.Lead.Put(
            "/api/sharing-rules",
            new
            {
                version = 0,
                months = 1,
                endsWithReferral = false,
                notice = "www.example.org/privacy",
            }
        );
        var sent = await flow.Sent();
        await flow.Falls.Moves(sent.ToFalls, "acceptance");
        app.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 23, 0, 0, 0, TimeSpan.Zero));
        var falls = await SignedIn(flow.Falls);
        var hub = await SignedIn(flow.Hub);

        var read = await falls.Receives(sent.ToFalls);
        var refused = await falls.RefusedPost(
            $"/api/inbox/{sent.ToFalls}/first-contact",
            new
            {
                version = read.Version,
                on = "2026-12-22",
                how = "Phone",
            }
        );
        var tasks = await hub.Get<ListHubTasks.Response>("/api/hub/tasks?kind=Renew");
        await flow.Renews(
            sent.SubmissionId,
            flow.FallsService,
            [DataGroup.Contact, DataGroup.Answers, DataGroup.Health]
        );

        (read.Sharing.IsReadOnly, read.Person is not null).ShouldBe((true, true));
        refused.Code.ShouldBe("consent-expired");
        tasks.Items.Select(task => task.ReferralId).ShouldContain(sent.ToFalls);
        await falls.Moves(sent.ToFalls, "first-contact", new() { ["on"] = "2026-12-22", ["how"] = "Phone" });
        (await hub.Get<ListHubTasks.Response>("/api/hub/tasks?kind=Renew"))
            .Items.Select(task => task.ReferralId)
            .ShouldNotContain(sent.ToFalls);
        var consents = (await hub.SeesInHub(sent.SubmissionId)).Submission.Consents;
        consents.Count(c => c.ServiceId == flow.FallsService).ShouldBe(2);
        consents.ShouldAllBe(c => c.PrivacyNoticeNumber == 1 && c.Language == "en");
    }

    private static async Task<Person> SignedIn(Person person)
    {
        await person.Post("/api/account/sign-in", new { email = person.Email, password = Scenes.Password });
        return person;
    }

    private async Task Runs(Flow flow, DateTimeOffset at)
    {
        app.Clock.SetUtcNow(at);
        for (var run = 0; run < 2; run++)
            await app.Inside(
                flow.Lead.PartnershipId,
                async (services, _) =>
                {
                    await services
                        .GetRequiredService<EndUnapprovedOverrides>()
                        .Run(TestContext.Current.CancellationToken);
                    return 0;
                }
            );
    }
}
