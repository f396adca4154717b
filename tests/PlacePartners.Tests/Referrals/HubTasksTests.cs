using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Services;
using PlacePartners.Referrals;
using PlacePartners.Tests.Access;
using PlacePartners.Tests.Partnerships;

namespace PlacePartners.Tests.Referrals;

/// <summary>What comes back to the hub, and what the person says.</summary>
public sealed class HubTasksTests(App app)
{
    private static readonly Dictionary<string, object> Helped = new()
    {
        ["outcome"] = "HelpedFully",
        ["on"] = "2026-11-23",
        ["note"] = "Rails fitted.",
    };

    [Fact]
    public async Task What_a_service_declines_waits_for_the_hub_until_another_is_found_or_none_is()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await flow.Falls.Declines(sent.ToFalls);
        await flow.Fire.Declines(sent.ToFire);
        (await Tasks(flow, "Reroute")).ShouldBe([sent.ToFalls, sent.ToFire], ignoreOrder: true);
        var all = await flow.Hub.Get<ListHubTasks.Response>("/api/hub/tasks?take=1");
        (all.Items.Count, all.Total, all.Counts.Sum(count => count.Count)).ShouldBe((1, 2, 2));

        await Does(flow, sent, sent.ToFire, "settlement", new { note = "They bought their own alarm." });
        await flow.Hub.Post(
            $"/api/hub/submissions/{sent.SubmissionId}/referrals",
            new
            {
                version = await flow.Hub.VersionOf(sent.SubmissionId),
                serviceId = flow.FallsService,
                needs = new[] { "falls" },
                reason = "Room again from Monday on.",
                inPlaceOf = sent.ToFalls,
                consent = new
                {
                    wordingNumber = 1,
                    how = "Phone",
                    givenBy = "Person",
                    givenByName = "",
                },
            }
        );

        (await Tasks(flow, "Reroute")).ShouldBeEmpty();
        (await flow.Hub.SeesInHub(sent.SubmissionId)).Submission.Referrals.ShouldContain(r =>
            r.ReroutedFromId == sent.ToFalls
        );
    }

    [Fact]
    public async Task What_ended_too_soon_is_with_the_service_again()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await flow.Falls.Declines(sent.ToFalls);

        await Does(flow, sent, sent.ToFalls, "reopening", new { note = "They do live in the area." });
        await app.Settled();

        (await flow.Falls.Receives(sent.ToFalls)).State.ShouldBe(ReferralState.Viewed);
        app.Mail.To(flow.Falls.Email).ShouldContain(mail => mail.Subject == "A referral is with you again");
        await flow.Falls.Moves(sent.ToFalls, "acceptance");
        (await Refused(flow, sent, sent.ToFalls, "reopening", new { note = "Once more, please." })).ShouldBe("not-now");
    }

    [Fact]
    public async Task What_was_withdrawn_is_not_opened_again()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await flow.Falls.Declines(sent.ToFalls);
        await flow.Worker.Withdraws(sent.SubmissionId, flow.FallsService);

        var code = await Refused(flow, sent, sent.ToFalls, "reopening", new { note = "They do live in the area." });

        code.ShouldBe("no-consent");
    }

    [Fact]
    public async Task What_was_entered_in_error_is_seen_by_nobody_and_counted_by_nobody()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();

        await Does(flow, sent, sent.ToFalls, "entered-in-error", new { note = "Somebody else was meant." });

        (await flow.Falls.SeesInbox()).Total.ShouldBe(0);
        (await flow.Worker.Proposes(("Q05", Reply.Yes))).Services.ShouldAllBe(s => s.Availability.Taken == 0);
        (await flow.Worker.Opens(sent.SubmissionId))
            .Referrals.Single(r => r.ReferralId == sent.ToFalls)
            .State.ShouldBe(ReferralState.EnteredInError);
        var facts = await app.Inside(
            flow.Lead.PartnershipId,
            (services, _) =>
                ((MediatR.IMediator)services.GetService(typeof(MediatR.IMediator))!).Send(
                    new PlacePartners.Contracts.Referrals.GetReferralFacts(
                        new DateOnly(2026, 11, 23),
                        new DateOnly(2026, 11, 23),
                        IsBetween: true
                    )
                )
        );
        facts.Select(fact => fact.Between!.ReferralId).ShouldBe([sent.ToFire]);
    }

    [Fact]
    public async Task An_outcome_is_reported_by_the_service_and_made_certain_by_the_person()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        (await Refused(flow, sent, sent.ToFalls, "persons-word", new { word = "Confirmed", note = "" })).ShouldBe(
            "not-now"
        );
        foreach (var (receiver, id) in new[] { (flow.Falls, sent.ToFalls), (flow.Fire, sent.ToFire) })
        {
            await receiver.Moves(id, "acceptance");
            await receiver.Moves(id, "first-contact", new() { ["on"] = "2026-11-23", ["how"] = "Visit" });
            await receiver.Moves(id, "outcome", Helped);
        }
        (await flow.Hub.SeesInHub(sent.SubmissionId)).Submission.State.ShouldBe(SubmissionState.FollowUp);

        await flow.Hub.Post(
            $"/api/hub/submissions/{sent.SubmissionId}/follow-up",
            new
            {
                version = await flow.Hub.VersionOf(sent.SubmissionId),
                result = "Reached",
                note = "",
                words = new object[]
                {
                    new
                    {
                        referralId = sent.ToFalls,
                        word = "Confirmed",
                        note = "",
                    },
                    new
                    {
                        referralId = sent.ToFire,
                        word = "Disputed",
                        note = "Nobody ever came to fit one.",
                    },
                },
            }
        );

        var seen = await flow.Hub.SeesInHub(sent.SubmissionId);
        seen.Submission.State.ShouldBe(SubmissionState.Closed);
        (await flow.Fire.Receives(sent.ToFire)).PersonSays.ShouldBe(PersonsWord.Disputed);
        var quality = seen.QualityCases.ShouldHaveSingleItem();
        quality.What.ShouldBe("Nobody ever came to fit one.");
        (await Tasks(flow, "Quality")).ShouldBe([sent.ToFire]);
        await flow.Hub.Post(
            $"/api/hub/quality-cases/{quality.QualityCaseId}/closure",
            new { version = quality.Version, finding = "They went to the flat below. Sent again." }
        );
        (await Tasks(flow, "Quality")).ShouldBeEmpty();
        var again = await flow.Hub.RefusedPost(
            $"/api/hub/quality-cases/{quality.QualityCaseId}/closure",
            new { version = quality.Version, finding = "They went to the flat below. Sent again." }
        );
        again.Code.ShouldBe("stale");
    }

    [Fact]
    public async Task A_waiting_list_says_how_long_and_is_looked_at_again_within_twenty_working_days()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await flow.Falls.Moves(sent.ToFalls, "acceptance");
        var version = (await flow.Falls.Receives(sent.ToFalls)).Version;
        var late = await flow.Falls.RefusedPost(
            $"/api/inbox/{sent.ToFalls}/waiting-list",
            new
            {
                version,
                band = "OneMonth",
                reviewOn = "2026-12-22",
            }
        );
        late.Errors!["reviewOn"].ShouldBe(["Enter a day after today and no later than 21 December 2026."]);

        await flow.Falls.Moves(
            sent.ToFalls,
            "waiting-list",
            new() { ["band"] = "OneMonth", ["reviewOn"] = "2026-12-21" }
        );
        await app.Settled();

        var line = (await flow.Worker.Opens(sent.SubmissionId)).Referrals.Single(r => r.ReferralId == sent.ToFalls);
        line.State.ShouldBe(ReferralState.Waitlisted);
        line.WaitBand.ShouldBe(WaitBand.OneMonth);
        line.DueAt.ShouldBe(new DateTimeOffset(2026, 12, 21, 17, 0, 0, TimeSpan.Zero));
        await flow.Falls.Moves(sent.ToFalls, "first-contact", new() { ["on"] = "2026-11-23", ["how"] = "Phone" });
        (await flow.Falls.Receives(sent.ToFalls)).WaitBand.ShouldBeNull();
    }

    [Fact]
    public async Task A_colleague_takes_a_referral_over_and_is_told()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await flow.Falls.Moves(sent.ToFalls, "acceptance");
        var colleague = await flow.Falls.AddsColleague(Role.ServiceWorker);
        var names = await flow.Falls.Get<ListColleagues.Response>("/api/inbox/colleagues");
        names
            .Items.Select(c => c.MembershipId)
            .ShouldBe([flow.Falls.MembershipId, colleague.MembershipId], ignoreOrder: true);

        await flow.Falls.Moves(sent.ToFalls, "colleague", new() { ["membershipId"] = colleague.MembershipId });
        await app.Settled();

        app.Mail.To(colleague.Email)
            .ShouldContain(mail => mail.Subject == "A colleague has handed a referral over to you");
        var version = (await flow.Falls.Receives(sent.ToFalls)).Version;
        var refused = await flow.Falls.RefusedPost(
            $"/api/inbox/{sent.ToFalls}/colleague",
            new { version, membershipId = flow.Fire.MembershipId }
        );
        refused.Errors!.ShouldContainKey("membershipId");
    }

    private static async Task<IEnumerable<Guid?>> Tasks(Flow flow, string kind) =>
        (await flow.Hub.Get<ListHubTasks.Response>($"/api/hub/tasks?kind={kind}")).Items.Select(task =>
            task.ReferralId
        );

    private static async Task<Dictionary<string, object?>> Body(Flow flow, Sent sent, object with)
    {
        var body = with.GetType().GetProperties().ToDictionary(p => p.Name, p => p.GetValue(with));
        body["version"] = await flow.Hub.VersionOf(sent.SubmissionId);
        return body;
    }

    private static async Task Does(Flow flow, Sent sent, Guid referralId, string step, object with) =>
        await flow.Hub.Post(
            $"/api/hub/submissions/{sent.SubmissionId}/referrals/{referralId}/{step}",
            await Body(flow, sent, with)
        );

    private static async Task<string?> Refused(Flow flow, Sent sent, Guid referralId, string step, object with) =>
        (
            await flow.Hub.RefusedPost(
                $"/api/hub/submissions/{sent.SubmissionId}/referrals/{referralId}/{step}",
                await Body(flow, sent, with)
            )
        ).Code;
}
