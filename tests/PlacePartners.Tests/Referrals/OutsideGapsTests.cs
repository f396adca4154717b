using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Notifications;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

/// <summary>What a service without accounts can say and is told as others are.</summary>
public sealed class OutsideGapsTests : IAsyncLifetime
{
    private App app = null!;

    public async ValueTask InitializeAsync() =>
        app = await App.At(new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.Zero));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_hub_notes_that_it_tried_and_that_it_gave_up()
    {
        var outside = await (await app.ReferralsFlow()).ByPhone();
        await outside.HubRecords("Accepted", new { takenBy = "Kim Carer" });
        app.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 26, 9, 30, 0, TimeSpan.Zero));
        await SignsIn(outside.Flow.Hub);

        foreach (var (on, how) in new[] { ("2026-11-24", "Phone"), ("2026-11-25", "Letter"), ("2026-11-26", "Phone") })
            await outside.HubRecords("NotReached", new { on, how });
        await outside.HubRecords("GaveUp", new { note = "Nobody opens, nobody answers." });

        var line = (await outside.Flow.Hub.SeesInHub(outside.Sent.SubmissionId)).Submission.Referrals.Single(r =>
            r.ReferralId == outside.ReferralId
        );
        line.State.ShouldBe(ReferralState.UnableToContact);
    }

    [Fact]
    public async Task It_puts_somebody_on_its_waiting_list_by_link_and_by_phone()
    {
        var outside = await (await app.ReferralsFlow()).WithMailbox();
        var page = await outside.Says(await outside.Enters(), "Accepted", new { takenBy = "Kim Carer" });

        var listed = await outside.Says(page, "Waitlisted", new { band = "OneWeek", on = "2026-12-01" });
        await outside.HubRecords("Waitlisted", new { band = "TwoWeeks", on = "2026-12-08" });

        (listed.Referral!.State, listed.Referral.ReviewOn).ShouldBe((ReferralState.Waitlisted, new(2026, 12, 1)));
        var line = (await outside.Flow.Hub.SeesInHub(outside.Sent.SubmissionId)).Submission.Referrals.Single(r =>
            r.ReferralId == outside.ReferralId
        );
        line.ReviewOn.ShouldBe(new DateOnly(2026, 12, 8));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_is_asked_to_delete_what_is_shared_no_longer_and_the_hub_ticks_it(bool hasEnded)
    {
        var outside = await (await app.ReferralsFlow()).WithMailbox();
        var (flow, id, secret) = (outside.Flow, outside.Sent.SubmissionId, outside.Secret);
        if (hasEnded)
            await outside.Says(await outside.Enters(), "Declined", new { code = "AtCapacity" });

        await flow.Worker.Post(
            $"/api/submissions/{id}/withdrawal",
            new
            {
                serviceId = flow.FallsService,
                group = hasEnded ? null : "Answers",
                how = "Phone",
                note = "",
            }
        );
        await app.Settled();
        var asked = (await flow.Hub.SeesInHub(id)).Submission.Deletions.ShouldHaveSingleItem();
        await flow.Hub.Post(
            $"/api/hub/submissions/{id}/deletions/{asked.DeletionId}/done",
            new { version = 1, keepsByLaw = false }
        );

        app.Mail.To(outside.Mailbox)[^1].Subject.ShouldStartWith("Delete what you saved");
        (await flow.Hub.Get<ListNotices.Response>("/api/notices")).Items.ShouldContain(notice =>
            notice.Title.StartsWith("Has a service deleted what it saved?", StringComparison.Ordinal)
        );
        (await flow.Hub.SeesInHub(id)).Submission.Deletions.Single().DoneAt.ShouldNotBeNull();
        if (!hasEnded)
            (await outside.Enters(secret)).Referral.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_the_hub_reads_out_is_what_an_inbox_would_show()
    {
        var outside = await (await app.ReferralsFlow()).ByPhone();
        await outside.Flow.Hub.Put(
            $"/api/hub/submissions/{outside.Sent.SubmissionId}/visit-risk",
            new
            {
                version = await outside.Flow.Hub.VersionOf(outside.Sent.SubmissionId),
                words = "A dog that bites.",
                source = "The district nurse",
                reviewOn = "2027-03-01",
            }
        );
        await outside.HubRecords("Accepted", new { takenBy = "Kim Carer" });

        var telling = await outside.Flow.Hub.Get<System.Text.Json.JsonElement>($"{outside.Line}/telling");

        var received = telling.GetProperty("received");
        received.GetProperty("person").GetProperty("address").GetString().ShouldBe("1 Nowhere Street");
        received.GetProperty("visitRisk").GetProperty("words").GetString().ShouldBe("A dog that bites.");
    }

    [Fact]
    public async Task A_reminder_ends_no_link_in_use_and_lifts_no_lock()
    {
        var outside = await (await app.ReferralsFlow()).WithMailbox();
        app.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 27, 9, 30, 0, TimeSpan.Zero));
        var page = await outside.Enters();
        await app.Inside(
            outside.Flow.Lead.PartnershipId,
            async (services, _) =>
            {
                await services.GetRequiredService<RunOutClocks>().Run(TestContext.Current.CancellationToken);
                return 0;
            }
        );
        await app.Settled();

        var after = await outside.Says(page, "Accepted", new { takenBy = "Kim Carer" });

        after.Referral.ShouldNotBeNull();
    }

    [Fact]
    public async Task Codes_and_links_that_the_hub_makes_stand_in_the_history()
    {
        var outside = await (await app.ReferralsFlow()).WithMailbox(hasPhone: false);
        var id = outside.Sent.SubmissionId;

        await outside.Flow.Hub.Post($"{outside.Line}/link", new { version = await outside.Flow.Hub.VersionOf(id) });
        await outside.Flow.Hub.Post<MakeLinkCode.Response>($"{outside.Line}/link-code");

        var history = (await outside.Flow.Hub.SeesInHub(id)).Submission.History.Select(e => e.What).ToList();
        history.ShouldContain("link-sent-again");
        history.ShouldContain("link-code-made");
    }

    [Fact]
    public async Task Whom_nobody_has_checked_for_ninety_days_the_hub_asks_before_it_sends()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();
        await flow.Hub.Confirms(id);
        var toFalls = Flow.ReferralTo(await flow.Hub.SeesInHub(id), flow.FallsService);
        app.Clock.SetUtcNow(new DateTimeOffset(2027, 2, 22, 9, 30, 0, TimeSpan.Zero));
        await SignsIn(flow.Hub);

        var refused = await flow.Hub.RefusedPost($"/api/hub/submissions/{id}/sending", await Sending(""));
        await flow.Hub.Post($"/api/hub/submissions/{id}/sending", await Sending("Rang Kim: all is as it was."));

        refused.Code.ShouldBe("not-assured");
        var sent = (await flow.Hub.SeesInHub(id)).Submission.History.Single(e => e.What == "sent");
        sent.Note.ShouldBe("Rang Kim: all is as it was.");

        async Task<object> Sending(string although) =>
            new
            {
                version = await flow.Hub.VersionOf(id),
                referralIds = new[] { toFalls },
                although,
            };
    }

    private static Task SignsIn(Person person) =>
        person.Post("/api/account/sign-in", new { email = person.Email, password = Scenes.Password });
}
