using System.Net;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Access;
using PlacePartners.Referrals;
using PlacePartners.Tests.Access;

namespace PlacePartners.Tests.Referrals;

/// <summary>Limits, decisions for people who cannot decide, sharing without consent, its end and its renewal.</summary>
public sealed partial class SharingTests : IAsyncLifetime
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
